import { getTranslations } from 'next-intl/server'
import { Sheet } from '@/components/ui/sheet'
import type { OfficeAct, OfficeStep } from '@/lib/applications/office-queries'
import { formatDayOfYear, formatMoment } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

type Props = { steps: OfficeStep[]; acts: OfficeAct[]; timeZone: string; locale: string; className?: string }

/** What was done with an application, when and by whom, the latest first. */
export async function History({ steps, acts, timeZone, locale, className }: Props) {
  const t = await getTranslations('office.history')
  return (
    <Sheet id="history" heading={t('title')} className={className}>
      <ol className="space-y-3">
        {steps.map((step) => (
          <li key={step.id}>
            <b>{t(`act.${step.act}`)}</b>
            <span className="block text-grid text-soft">
              <time dateTime={step.at.toISOString()}>{formatMoment(step.at, locale, timeZone)}</time>,{' '}
              {t(`by.${step.by}`, { name: step.surname ? initialsName(nameOf(step)) : '' })}
            </span>
            {step.reason && <p className="whitespace-pre-line">{t('reason', { reason: step.reason })}</p>}
          </li>
        ))}
      </ol>
      {acts.length > 0 && (
        <ul className="mt-4 border-t border-rule pt-4">
          {acts.map(({ id, kind, number, day }) => (
            <li key={id}>{t(`paper.${kind}`, { number, day: formatDayOfYear(day, locale) })}</li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}

function nameOf({ surname, givenName, patronymic }: OfficeStep) {
  return { surname: surname ?? '', givenName: givenName ?? '', patronymic }
}
