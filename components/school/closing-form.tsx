import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { firstDayToClose } from '@/lib/attestation/closing-days'
import type { PeriodState } from '@/lib/attestation/closing-queries'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDay, formatMoment } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

type Props = { period: PeriodState; today: Day; timeZone: string; actions: { close: FormAction; open: FormAction } }

/** Closes the period for the whole school, or opens it again; before its last week it says when it can be closed. */
export async function ClosingForm({ period, today, timeZone, actions }: Props) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const { closing, missing, lastDay } = period
  const word = closing && {
    moment: formatMoment(new Date(closing.at), locale, timeZone),
    by: closing.by ? initialsName(closing.by) : '',
  }

  if (closing?.isClosed) {
    return (
      <Form action={actions.open}>
        <Hidden name="periodId" value={period.id} />
        <p>{word && t('closedBy', word)}</p>
        <p className="mt-1 mb-4 text-soft">{t('closedMeans')}</p>
        <Button variant="plain">{t('open')}</Button>
      </Form>
    )
  }
  return (
    <>
      {word && <p className="mb-2 text-soft">{t('openedBy', word)}</p>}
      {today < firstDayToClose(lastDay) ? (
        <p>{t('closeFrom', { day: formatDay(firstDayToClose(lastDay), locale) })}</p>
      ) : (
        <Form action={actions.close}>
          <Hidden name="periodId" value={period.id} />
          <p className="mb-4 max-w-measure">{t('closeMeans')}</p>
          {missing > 0 && <CheckField name="evenSo" label={t('evenSo', { missing })} />}
          <Button>{t('close')}</Button>
        </Form>
      )}
    </>
  )
}
