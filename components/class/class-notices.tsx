import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import type { ClassNotice } from '@/lib/journal/absence-queries'
import type { ClassPupil } from '@/lib/journal/class-day'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDay, formatDays } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'

type Props = {
  notices: readonly ClassNotice[]
  pupils: readonly ClassPupil[]
  classId: string
  day: Day
  /** Null for whoever only reads. */
  actions: { confirm: FormAction; cancel: FormAction } | null
}

/** What was announced for today and the days to come: the parents' word to confirm, the class teacher's own to take back. */
export function ClassNotices({ notices, pupils, ...rest }: Props) {
  const t = useTranslations('class.notices')
  const byEnrolment = new Map(pupils.map((pupil) => [pupil.enrolmentId, pupil]))
  const known = notices.flatMap((notice) => {
    const pupil = byEnrolment.get(notice.enrolmentId)
    return pupil ? [{ notice, pupil }] : []
  })

  return (
    <Sheet id="notices" heading={t('heading')}>
      {known.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul className="missed">
        {known.map(({ notice, pupil }) => (
          <li key={notice.id}>
            <Announced notice={notice} pupil={pupil} {...rest} />
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

type LineProps = Pick<Props, 'classId' | 'day' | 'actions'> & { notice: ClassNotice; pupil: ClassPupil }

function Announced({ notice, pupil, classId, day, actions }: LineProps) {
  const t = useTranslations('class.notices')
  const locale = useLocale()
  const { firstDay, lastDay, lessons, reason, isConfirmed, saidBy, text } = notice
  const isOwn = saidBy === 'class-teacher'
  const words = (
    <p>
      <b>{briefName(pupil, 'surname')}</b>,{' '}
      {firstDay === lastDay ? formatDay(firstDay, locale) : formatDays(firstDay, lastDay, locale)}
      {lessons.length > 0 && `, ${t('lessons', { numbers: lessons.join(', ') })}`}: {t(`reason.${reason}`)}{' '}
      {isConfirmed && <Tag tone="green">{t(isOwn ? 'byYou' : 'confirmed')}</Tag>}
      {text && <small>{t('word', { word: text })}</small>}
    </p>
  )
  if (!actions || (isConfirmed && !isOwn)) return words

  return (
    <Form action={isOwn ? actions.cancel : actions.confirm} className="missed-line">
      <Hidden name="classId" value={classId} />
      <Hidden name="day" value={day} />
      <Hidden name="noticeId" value={notice.id} />
      {words}
      <Button variant="plain">
        {t(isOwn ? 'cancel' : 'confirm')}
        <span className="sr-only"> {briefName(pupil, 'surname')}</span>
      </Button>
    </Form>
  )
}
