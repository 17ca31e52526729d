import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { decisions } from '@/lib/journal/class-decision'
import type { MissedDay } from '@/lib/journal/class-waiting'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDay } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'

type Props = {
  missed: readonly MissedDay[]
  classId: string
  /** On which day the page stands. */
  day: Day
  /** Null for whoever only reads. */
  decide: FormAction | null
}

/** A pupil's missed lessons of a day, with the words that decide why: of all of them, or of those that are ticked. */
export function MissedList({ missed, ...rest }: Props) {
  return (
    <ul className="missed">
      {missed.map((one) => (
        <li key={`${one.pupil.enrolmentId} ${one.day} ${one.sign}`}>
          <Missed missed={one} {...rest} />
        </li>
      ))}
    </ul>
  )
}

function Missed({ missed, classId, day, decide }: Omit<Props, 'missed'> & { missed: MissedDay }) {
  const t = useTranslations('class.missed')
  const locale = useLocale()
  const { pupil, lessons } = missed
  const [only, second] = lessons
  const isOne = only !== undefined && second === undefined
  const when = formatDay(missed.day, locale)
  const who = (
    <p>
      <b>{briefName(pupil, 'surname')}</b>, {when}
      <Said missed={missed} />
      {(isOne || !decide) && (
        <small>{lessons.map(({ number, subject }) => t('lesson', { number, subject })).join('; ')}</small>
      )}
    </p>
  )
  if (!decide) return who

  return (
    <Form action={decide}>
      <Hidden name="classId" value={classId} />
      <Hidden name="day" value={day} />
      {who}
      {isOne && <Hidden name="entryId" value={only.entryId} />}
      {!isOne && (
        <fieldset className="missed-lessons">
          <legend className="sr-only">{t('lessons')}</legend>
          {lessons.map(({ entryId, number, subject }) => (
            <label key={entryId}>
              <input type="checkbox" name="entryId" value={entryId} defaultChecked />
              {t('lesson', { number, subject })}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className="missed-why">
        <legend className="sr-only">
          {t('choose', { name: briefName(pupil, 'surname'), sex: pupil.sex, day: when })}
        </legend>
        {decisions.map((decision) => (
          <Button key={decision} variant="plain" name="reason" value={decision}>
            {t(`decision.${decision}`)}
          </Button>
        ))}
      </fieldset>
    </Form>
  )
}

function Said({ missed: { sign, reason } }: { missed: MissedDay }) {
  const t = useTranslations('class')
  if (sign === 'unexplained' || sign === 'late' || sign === 'leftEarly') return null
  return <>: {sign === 'announced' ? t('missed.announced', { reason: reason ?? '' }) : t(`summary.reason.${sign}`)}</>
}
