import { getLocale, getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { TextField } from '@/components/ui/text-field'
import type { DiaryPart } from '@/lib/access/grant'
import type { GrantToChange } from '@/lib/access/passport-queries'
import type { Day } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'

type Props = {
  found: GrantToChange
  /** What the parent can open: no more than the parent reads. */
  parts: readonly DiaryPart[]
  today: Day
}

/** What an invitee sees and until when, with what holds now filled in. */
export async function TermsFields({ found, parts, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  const { grant, subjects, subjectIds, yearEnds } = found
  const untils = [
    { value: 'day', label: t('change.untils.day') },
    ...(yearEnds && yearEnds >= today
      ? [{ value: 'year', label: t('change.untils.year', { day: formatDayOfYear(yearEnds, locale) }) }]
      : []),
    ...(grant.relation === 'tutor' ? [] : [{ value: 'open', label: t('change.untils.open') }]),
  ]

  return (
    <>
      <TextField name="name" label={t('change.name')} defaultValue={grant.name ?? ''} maxLength={60} />
      <ChoiceField
        name="parts"
        label={t('change.parts')}
        many
        choices={parts.map((part) => ({ value: part, label: t(`part.${part}`) }))}
        defaultValue={grant.parts}
      />
      {grant.relation === 'tutor' && subjects.length > 0 && (
        <ChoiceField
          name="subjectIds"
          label={t('change.subjects')}
          hint={t('change.subjectsHint')}
          optional
          many
          choices={subjects.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={subjectIds}
        />
      )}
      <ChoiceField
        name="until"
        label={t('change.until')}
        choices={untils}
        defaultValue={grant.lastDay === null ? 'open' : grant.lastDay === yearEnds ? 'year' : 'day'}
      />
      <DateField
        name="lastDay"
        label={t('change.lastDay')}
        hint={t('change.lastDayHint')}
        optional
        defaultValue={grant.lastDay && grant.lastDay !== yearEnds ? grant.lastDay : undefined}
        min={today}
      />
    </>
  )
}
