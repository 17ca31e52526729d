import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { type GivenGrant, mayComeBack } from '@/lib/access/passport'
import { type Day, dayOf } from '@/lib/platform/day'
import type { FormState } from '@/lib/platform/form'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'

type Props = {
  pupilId: string
  grants: readonly GivenGrant[]
  today: Day
  timeZone: string
  bringBack: (state: FormState, formData: FormData) => Promise<FormState>
  forget: (formData: FormData) => Promise<void>
}

const knownReasons = ['ended-by-parent', 'not-confirmed', 'left', 'became-representative', 'closed']

/** Whose access has ended within a year: what nobody confirmed comes back with one touch, and anybody can be forgotten. */
export async function EndedList({ pupilId, grants, today, timeZone, bringBack, forget }: Props) {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  if (grants.length === 0) return null

  const returns = grants.some((grant) => mayComeBack(grant, today))
  return (
    <details className="mt-6" open={returns}>
      <summary>{t('ended.heading', { count: grants.length })}</summary>
      <ul className="readers">
        {grants.map((grant) => (
          <li key={grant.grantId}>
            <b>{grant.name}</b>
            <small>{t('ended.line', { day: dayWords(grant), why: whyWords(grant) })}</small>
            <div className="readers-acts">
              {mayComeBack(grant, today) && (
                <Form action={bringBack} label={t('ended.bringBackOf', { name: grant.name ?? '' })}>
                  <Hidden name="pupilId" value={pupilId} />
                  <Hidden name="grantId" value={grant.grantId} />
                  <Button variant="plain">{t('ended.bringBack')}</Button>
                </Form>
              )}
              <form action={forget}>
                <Hidden name="pupilId" value={pupilId} />
                <Hidden name="grantId" value={grant.grantId} />
                <Button variant="quiet" aria-label={t('ended.forgetOf', { name: grant.name ?? '' })}>
                  {t('ended.forget')}
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-grid text-soft">{t('ended.forgetNote')}</p>
    </details>
  )

  function dayWords({ endedAt }: GivenGrant): string {
    return endedAt ? formatDayOfYear(dayOf(endedAt, timeZone), locale) : ''
  }

  function whyWords({ reason }: GivenGrant): string {
    return t(`why.${reason && knownReasons.includes(reason) ? reason : 'other'}`)
  }
}
