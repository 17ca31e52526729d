import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { listFailedLetters } from '@/lib/notifications/queries'
import { formatMoment } from '@/lib/platform/i18n/formats'

type FailedLetter = Awaited<ReturnType<typeof listFailedLetters>>[number]

type Props = {
  letters: FailedLetter[]
  locale: string
  sendAgain: (formData: FormData) => Promise<void>
}

/** To whom a letter did not get and why, with the button that tries once more. */
export async function FailedLetters({ letters, locale, sendAgain }: Props) {
  const t = await getTranslations('letters.failed')
  return (
    <Table
      caption={t('title')}
      isCaptionHidden
      head={
        <>
          <th scope="col">{t('to')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('at')}</th>
          <th scope="col">{t('tries')}</th>
          <th scope="col">{t('why')}</th>
        </>
      }
    >
      {letters.map((letter) => (
        <tr key={letter.id}>
          <td className="break-all">{letter.to}</td>
          <td>{letter.subject ?? letter.template}</td>
          <td className="whitespace-nowrap">
            <time dateTime={letter.createdAt.toISOString()}>{formatMoment(letter.createdAt, locale)}</time>
          </td>
          <td>{letter.attempts}</td>
          <td>
            {letter.state === 'waiting' && <Tag>{t('stuck')}</Tag>}
            <p>{letter.lastError}</p>
            {letter.canBeSentAgain ? (
              <form action={sendAgain} className="mt-2">
                <input type="hidden" name="letterId" value={letter.id} />
                <Button variant="plain" aria-label={t('againFor', { to: letter.to })}>
                  {t('again')}
                </Button>
              </form>
            ) : (
              letter.state === 'failed' && <p className="text-soft">{t('askAnew')}</p>
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
