import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { mayWithdraw } from '@/lib/journal/absence-notice'
import type { FamilyNotice } from '@/lib/journal/absence-queries'
import type { Day } from '@/lib/platform/day'
import { formatDay, formatDays } from '@/lib/platform/i18n/formats'

type Props = {
  notices: readonly FamilyNotice[]
  pupilId: string
  today: Day
  withdraw: (formData: FormData) => Promise<void>
}

/** What was announced and is not over; whoever announced it may take it back. */
export function AttendanceNotices({ notices, pupilId, today, withdraw }: Props) {
  const t = useTranslations('absence')
  if (notices.length === 0) return null

  return (
    <Sheet id="notices" heading={t('own')} className="mb-4">
      <ul className="missed">
        {notices.map((notice) => (
          <li key={notice.id} className="missed-line">
            <NoticeWords notice={notice} />
            {mayWithdraw(notice, today) && (
              <form action={withdraw}>
                <Hidden name="pupilId" value={pupilId} />
                <Hidden name="id" value={notice.id} />
                <Button variant="plain">{t('withdraw')}</Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function NoticeWords({ notice }: { notice: FamilyNotice }) {
  const t = useTranslations('absence')
  const locale = useLocale()
  const { firstDay, lastDay, lessons, reason, text, isConfirmed, saidBy, isOwn } = notice
  const state = saidBy === 'class-teacher' ? 'byClassTeacher' : isConfirmed ? 'confirmed' : 'waits'

  return (
    <p>
      <b>{firstDay === lastDay ? formatDay(firstDay, locale) : formatDays(firstDay, lastDay, locale)}</b>
      {lessons.length > 0 && `, ${t('numbers', { numbers: lessons.join(', ') })}`}: {t(`reasonLow.${reason}`)}{' '}
      <Tag tone={isConfirmed ? 'green' : 'soft'}>{t(state)}</Tag>
      {!isOwn && saidBy === 'parent' && <small>{t('byOther')}</small>}
      {text && <small>{text}</small>}
    </p>
  )
}
