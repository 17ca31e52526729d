import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { type QueueTab, queueTabs } from '@/lib/applications/queue'
import { formatNumber } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = { current: QueueTab; counts: Record<QueueTab, number>; text: string; locale: string }

/** The queue by state, with how many there are. What was looked for stays. */
export async function QueueTabs({ current, counts, text, locale }: Props) {
  const t = await getTranslations('office.queue')
  return (
    <nav aria-label={t('tabs')} className="mt-6">
      <ul className="flex flex-wrap gap-2">
        {queueTabs.map((tab) => (
          <li key={tab}>
            <Link
              href={paths.officeQueue({ tab: tab === 'all' ? undefined : tab, q: text })}
              prefetch={false}
              aria-current={tab === current ? 'page' : undefined}
              className="flex min-h-target items-center gap-2 rounded-corner border border-field px-3 text-grid no-underline hover:bg-hover aria-[current]:border-pen aria-[current]:bg-lit aria-[current]:font-bold"
            >
              {t(`tab.${tab}`)} <span className="text-soft">{formatNumber(counts[tab], locale)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
