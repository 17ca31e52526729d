import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { findMessage, openOutbox } from '@/lib/platform/mail/outbox'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const message = await findLetter(await params)
  return { title: message?.subject, robots: { index: false } }
}

export default async function OutboxLetterPage({ params }: Props) {
  const [message, t, locale] = await Promise.all([findLetter(await params), getTranslations('outbox'), getLocale()])
  if (!message) notFound()

  return (
    <Page width="wide">
      <p className="mb-2">
        <Link href={paths.outbox()} prefetch={false}>
          {t('back')}
        </Link>
      </p>
      <h1>{message.subject}</h1>
      <dl className="mt-4 mb-6 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-soft">{t('to')}</dt>
        <dd>
          <Link href={paths.outbox(message.to)} prefetch={false} className="break-all">
            {message.to}
          </Link>
        </dd>
        <dt className="text-soft">{t('at')}</dt>
        <dd>
          <time dateTime={message.at.toISOString()}>{formatMoment(message.at, locale)}</time>
        </dd>
      </dl>
      <Sheet heading={t('links')} id="links">
        <ul>
          {message.links.map((link) => (
            <li key={link} className="break-all py-1">
              <a href={link}>{link}</a>
            </li>
          ))}
        </ul>
      </Sheet>
      {message.html && (
        <Sheet heading={t('asSent')} id="letter" className="mt-4">
          {/* No scripts and no forms in there; a link opens a window of its own */}
          <iframe
            title={t('frame')}
            srcDoc={message.html}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-[820px] w-full rounded-corner border border-rule"
          />
        </Sheet>
      )}
      <Sheet heading={t('asText')} id="text" className="mt-4">
        <pre className="whitespace-pre-wrap break-words font-sans">{message.text}</pre>
      </Sheet>
    </Page>
  )
}

/** Null too where no outbox is kept. */
async function findLetter(params: { id: string }) {
  const outbox = openOutbox()
  const id = z.uuid().safeParse(params.id)
  return outbox && id.success ? findMessage(outbox, id.data) : null
}
