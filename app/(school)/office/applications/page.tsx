import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { OfficePage } from '@/components/office/office-page'
import { QueuePager } from '@/components/office/queue-pager'
import { QueueSearch } from '@/components/office/queue-search'
import { QueueTable } from '@/components/office/queue-table'
import { QueueTabs } from '@/components/office/queue-tabs'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openOffice } from '@/lib/access/doors'
import { isApplicationNumber } from '@/lib/applications/number'
import { cursorFromText, queueTabFromText, searchFromText } from '@/lib/applications/queue'
import { countQueue, listQueue } from '@/lib/applications/queue-queries'
import { paths } from '@/lib/platform/paths'

type Asked = Record<'tab' | 'q' | 'at', string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('office.queue')
  return { title: t('title'), robots: { index: false } }
}

export default async function QueuePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const office = await openOffice()
  const asked = await searchParams
  const text = one(asked.q)?.trim().slice(0, 100) ?? ''
  const [tab, search] = [queueTabFromText(one(asked.tab)), searchFromText(text)]
  const [counts, page] = await Promise.all([
    countQueue(office),
    listQueue(office, { tab, search, cursor: cursorFromText(one(asked.at)) }),
  ])
  const [only] = page.rows
  if (only && page.rows.length === 1 && isApplicationNumber(text)) redirect(paths.officeApplication(only.id))

  const [t, locale] = await Promise.all([getTranslations('office.queue'), getLocale()])
  const hrefOf = (at: string | null) => at && paths.officeQueue({ tab: tab === 'all' ? undefined : tab, q: text, at })
  const emptyWords = search ? 'nothingFound' : tab === 'all' ? 'empty' : 'emptyTab'

  return (
    <OfficePage section="applications">
      <h1>
        {t('title')} <small className="mt-1 block">{office.schoolName}</small>
      </h1>
      <QueueSearch tab={tab} text={text} />
      {text && !search && <Notice heading={t('notSearchable')} isNews className="mt-4" />}
      <QueueTabs current={tab} counts={counts} text={text} locale={locale} />
      {search && (
        <p className="mt-4" role="status">
          {t('found', { text })}
        </p>
      )}
      <Sheet className="mt-4">
        {page.rows.length === 0 ? <p>{t(emptyWords)}</p> : <QueueTable rows={page.rows} locale={locale} />}
      </Sheet>
      <QueuePager newer={hrefOf(page.newer)} older={hrefOf(page.older)} />
    </OfficePage>
  )
}

function one(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]
}
