import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import type { ClassPupil } from '@/lib/journal/class-day'
import type { HeldRemark } from '@/lib/journal/class-waiting'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDay } from '@/lib/platform/i18n/formats'
import { briefName, initialsName } from '@/lib/platform/i18n/person-name'

type Props = {
  remarks: readonly HeldRemark[]
  pupils: readonly ClassPupil[]
  classId: string
  day: Day
  /** Null for whoever only reads. */
  release: FormAction | null
}

/** The remarks that the family reads after the class teacher. */
export function HeldRemarks({ remarks, pupils, ...rest }: Props) {
  const t = useTranslations('class.remarks')
  const byEnrolment = new Map(pupils.map((pupil) => [pupil.enrolmentId, pupil]))

  return (
    <Sheet id="remarks" heading={t('heading')}>
      {remarks.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul className="missed">
        {remarks.map((remark) => {
          const pupil = byEnrolment.get(remark.enrolmentId)
          return (
            pupil && (
              <li key={remark.remarkId}>
                <Held remark={remark} pupil={pupil} {...rest} />
              </li>
            )
          )
        })}
      </ul>
    </Sheet>
  )
}

type LineProps = Pick<Props, 'classId' | 'day' | 'release'> & { remark: HeldRemark; pupil: ClassPupil }

function Held({ remark, pupil, classId, day, release }: LineProps) {
  const t = useTranslations('class.remarks')
  const locale = useLocale()
  const { kind, text, by, subject } = remark
  const author = by && (subject ? t('from', { name: initialsName(by), subject }) : initialsName(by))
  const words = (
    <p>
      <b>{briefName(pupil, 'surname')}</b>, {formatDay(remark.day, locale)}. {t(kind)}: {text ?? t('erased')}
      {author && <small>{author}</small>}
    </p>
  )
  if (!release) return words

  return (
    <Form action={release} className="missed-line">
      <Hidden name="classId" value={classId} />
      <Hidden name="day" value={day} />
      <Hidden name="remarkId" value={remark.remarkId} />
      {words}
      <Button variant="plain">
        {t('release')}
        <span className="sr-only"> {briefName(pupil, 'surname')}</span>
      </Button>
    </Form>
  )
}
