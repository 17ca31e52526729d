import { getLocale, getTranslations } from 'next-intl/server'
import { Notice, type NoticeKind } from '@/components/ui/notice'
import type { CheckedReportCard } from '@/lib/attestation/report-card-queries'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'

const kinds: Record<CheckedReportCard['outcome'], NoticeKind> = {
  valid: 'done',
  replaced: 'attention',
  unknown: 'error',
  mistyped: 'attention',
  wait: 'attention',
}

/** What a code came to. */
export async function CheckedCard({ checked }: { checked: CheckedReportCard }) {
  const [t, locale] = await Promise.all([getTranslations('report-card.check.outcomes'), getLocale()])
  const { outcome } = checked
  const day = 'madeOn' in checked ? formatDayOfYear(checked.madeOn, locale) : ''
  const minutes = 'minutes' in checked ? checked.minutes : 0

  return (
    <Notice kind={kinds[outcome]} heading={t(`${outcome}.heading`)} isNews className="mb-5">
      {t(`${outcome}.text`, { day, minutes })}
    </Notice>
  )
}
