import { useLocale, useTranslations } from 'next-intl'
import type { Remark } from '@/lib/journal/remark'
import { formatDay } from '@/lib/platform/i18n/formats'
import { RemarkNote } from './week-lesson'

/** Remarks and praise as they stand in the margin, each with its day and lesson. */
export function RemarkList({ remarks }: { remarks: readonly Remark[] }) {
  const t = useTranslations('diary.remark')
  const locale = useLocale()
  return (
    <section className="lines">
      <ul>
        {remarks.map((remark) => (
          <li key={remark.id}>
            <span>
              <small>
                {formatDay(remark.day, locale)}
                {remark.subject && `, ${t('atLesson', { subject: remark.subject })}`}
              </small>
              <RemarkNote remark={remark} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
