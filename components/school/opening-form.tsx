import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { SelectField } from '@/components/ui/select-field'
import type { JournalToKeep } from '@/lib/attestation/filling-queries'
import { openingHours } from '@/lib/attestation/opening-schemas'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDays, formatMoment } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

type Props = {
  action: FormAction
  journal: JournalToKeep
  today: Day
  timeZone: string
}

/** Closed days opened for a teacher for some hours; and those that were. */
export async function OpeningForm({ action, journal: { courseId, openings }, today, timeZone }: Props) {
  const [t, locale] = await Promise.all([getTranslations('keeping.opening'), getLocale()])
  return (
    <>
      <Form action={action}>
        <Hidden name="courseId" value={courseId} />
        <div className="flex flex-wrap gap-x-6">
          <DateField name="firstDay" label={t('firstDay')} max={today} />
          <DateField name="lastDay" label={t('lastDay')} max={today} />
          <SelectField
            name="hours"
            label={t('hours')}
            options={openingHours.map((hours) => ({ value: String(hours), label: t('forHours', { hours }) }))}
            defaultValue="24"
          />
        </div>
        <Button variant="plain">{t('open')}</Button>
      </Form>
      {openings.length > 0 && (
        <ul className="mt-4" aria-label={t('list')}>
          {openings.map(({ id, firstDay, lastDay, until, by }) => (
            <li key={id} className="border-t border-rule py-2">
              {t('line', {
                days: formatDays(firstDay, lastDay, locale),
                until: formatMoment(new Date(until), locale, timeZone),
              })}
              {by && <span className="text-soft"> ({initialsName(by)})</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
