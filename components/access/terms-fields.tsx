import { getLocale, getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { TextField } from '@/components/ui/text-field'
import type { DiaryPart } from '@/lib/access/grant'
import { mayBeNarrowed } from '@/lib/access/invitation'
import type { Offer } from '@/lib/access/invitation-terms'
import type { InviteeRelation } from '@/lib/access/terms'
import type { Day } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'

type Props = {
  relation: InviteeRelation
  /** What the parent can open: no more than the parent reads. */
  parts: readonly DiaryPart[]
  offer: Offer
  today: Day
  /** What is filled in already. */
  chosen: { name: string | null; parts: readonly DiaryPart[]; subjectIds: readonly string[]; lastDay: Day | null }
}

/** What the parent calls an invitee, what the invitee sees and until when. */
export async function TermsFields({ relation, parts, offer, today, chosen }: Props) {
  const [t, ofParts, locale] = await Promise.all([
    getTranslations('passport'),
    getTranslations('invitations'),
    getLocale(),
  ])
  const { subjects, yearEnds } = offer
  const until = chosen.lastDay === null ? 'open' : chosen.lastDay === yearEnds ? 'year' : 'day'
  const untils = [
    ...(yearEnds
      ? [{ value: 'year', label: t('change.untils.year', { day: formatDayOfYear(yearEnds, locale) }) }]
      : []),
    { value: 'day', label: t('change.untils.day') },
    ...(relation === 'tutor' ? [] : [{ value: 'open', label: t('change.untils.open') }]),
  ]

  return (
    <>
      <TextField
        name="name"
        label={t('change.name')}
        hint={ofParts('nameHint')}
        defaultValue={chosen.name ?? ''}
        maxLength={60}
      />
      <ChoiceField
        name="parts"
        label={t('change.parts')}
        many
        choices={parts.map((part) => ({
          value: part,
          label: ofParts(`part.${part}`),
          hint: ofParts(`partHint.${part}`),
        }))}
        defaultValue={[...chosen.parts]}
      />
      {mayBeNarrowed(relation) && subjects.length > 0 && (
        <ChoiceField
          name="subjectIds"
          label={t('change.subjects')}
          hint={t('change.subjectsHint')}
          optional
          many
          choices={subjects.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={[...chosen.subjectIds]}
        />
      )}
      <ChoiceField name="until" label={t('change.until')} choices={untils} defaultValue={until} />
      <DateField
        name="lastDay"
        label={t('change.lastDay')}
        hint={t('change.lastDayHint')}
        optional
        defaultValue={until === 'day' && chosen.lastDay ? chosen.lastDay : undefined}
        min={today}
      />
    </>
  )
}
