import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { MessageList } from '@/components/notifications/message-list'
import { Button, ButtonLink } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Page } from '@/components/ui/page'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { countMessages, listMessages, openOutbox } from '@/lib/platform/mail/outbox'
import { paths } from '@/lib/platform/paths'

const onPage = 50

type Props = { searchParams: Promise<{ to?: string | string[]; page?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('outbox')
  return { title: t('title'), robots: { index: false } }
}

export default async function OutboxPage({ searchParams }: Props) {
  const outbox = openOutbox()
  if (!outbox) notFound()

  const asked = await searchParams
  const to = [asked.to].flat()[0]?.trim() || undefined
  const page = Math.max(1, Math.trunc(Number([asked.page].flat()[0])) || 1)
  const [count, messages, t, locale] = await Promise.all([
    countMessages(outbox, { to }),
    listMessages(outbox, { to, limit: onPage, skip: (page - 1) * onPage }),
    getTranslations('outbox'),
    getLocale(),
  ])

  return (
    <Page width="wide">
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-6 max-w-measure text-soft">{t('lead')}</p>
      <form action={paths.outbox()} className="mb-6 flex flex-wrap items-end gap-3">
        <label className="min-w-60 flex-1 sm:max-w-96">
          <span className="mb-1 block font-semibold">{t('search')}</span>
          <input type="text" inputMode="email" name="to" defaultValue={to} autoComplete="off" className={inputClass} />
        </label>
        <Button variant="plain">{t('show')}</Button>
        {to && (
          <ButtonLink variant="quiet" href={paths.outbox()}>
            {t('showAll')}
          </ButtonLink>
        )}
      </form>
      <Sheet heading={to ? t('countFor', { count, to }) : t('count', { count })} id="letters">
        {messages.length > 0 ? (
          <MessageList
            messages={messages}
            locale={locale}
            words={{ to: t('to'), subject: t('subject'), at: t('at'), letters: t('letters') }}
          />
        ) : (
          <p>{to ? t('emptyFor') : t('empty')}</p>
        )}
        <Pager page={page} total={Math.ceil(count / onPage)} hrefOf={(number) => pageHref(number, to)} />
      </Sheet>
    </Page>
  )
}

function pageHref(page: number, to: string | undefined): string {
  return `${paths.outbox()}?${new URLSearchParams({ ...(to && { to }), page: String(page) })}`
}
