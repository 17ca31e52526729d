import Link from 'next/link'
import { Table } from '@/components/ui/table'
import { formatMoment } from '@/lib/platform/i18n/formats'
import type { listMessages } from '@/lib/platform/mail/outbox'
import { paths } from '@/lib/platform/paths'

type Message = Awaited<ReturnType<typeof listMessages>>[number]

type Props = {
  messages: Pick<Message, 'id' | 'to' | 'subject' | 'at'>[]
  locale: string
  words: { to: string; subject: string; at: string; letters: string }
}

/** Letters as a mail program lists them: to whom, about what, when. */
export function MessageList({ messages, locale, words }: Props) {
  return (
    <Table
      caption={words.letters}
      isCaptionHidden
      head={
        <>
          <th scope="col">{words.to}</th>
          <th scope="col">{words.subject}</th>
          <th scope="col">{words.at}</th>
        </>
      }
    >
      {messages.map(({ id, to, subject, at }) => (
        <tr key={id}>
          <td className="break-all">{to}</td>
          <td>
            <Link href={paths.outboxLetter(id)} prefetch={false}>
              {subject}
            </Link>
          </td>
          <td className="whitespace-nowrap">
            <time dateTime={at.toISOString()}>{formatMoment(at, locale)}</time>
          </td>
        </tr>
      ))}
    </Table>
  )
}
