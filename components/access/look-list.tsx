import { getLocale, getTranslations } from 'next-intl/server'
import { type GivenGrant, looksOf } from '@/lib/access/passport'
import type { findLooks, Readers } from '@/lib/access/passport-queries'
import type { Day } from '@/lib/platform/day'
import { formatDay, formatDayShort } from '@/lib/platform/i18n/formats'
import { partWords } from './part-words'

type Looks = Awaited<ReturnType<typeof findLooks>>

/** Who looked: invitees by part and day, the school by role and day, the other parent's side without any day. */
export async function LookList({ readers, looks }: { readers: Readers; looks: Looks }) {
  const t = await getTranslations('passport.looks')
  return (
    <>
      <ul className="readers">
        {onceEach(readers.given).map((grant) => (
          <InviteeLooks key={grant.accountId} grant={grant} looks={looks} />
        ))}
      </ul>
      {readers.others.length > 0 && <OtherLooks looks={looks} />}
      <h3 className="mt-6 font-firm">{t('staff')}</h3>
      <StaffLooks looks={looks} />
    </>
  )
}

/** Somebody who was let in twice looked once. */
function onceEach(given: readonly GivenGrant[]): GivenGrant[] {
  const named = given.filter(({ name }) => name !== null)
  return [...new Map([...named].reverse().map((grant) => [grant.accountId, grant])).values()].reverse()
}

async function InviteeLooks({ grant, looks }: { grant: GivenGrant; looks: Looks }) {
  const [t, locale, words] = await Promise.all([getTranslations('passport.looks'), getLocale(), partWords()])
  const days = looksOf(looks.looks, grant.accountId)
  const [last] = days
  if (!last) {
    return (
      <li>
        <b>{grant.name}</b>
        <small>{t('never')}</small>
      </li>
    )
  }
  return (
    <li>
      <details>
        <summary>
          <span>
            <b>{grant.name}</b> <small>{t('last', { day: formatDayShort(last.day, locale) })}</small>
          </span>
        </summary>
        <ul className="mt-2 mb-1">
          {days.map(({ day, parts }) => (
            <li key={day}>{t('line', { day: formatDay(day, locale), parts: words(parts) })}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}

async function OtherLooks({ looks }: { looks: Looks }) {
  const [t, words] = await Promise.all([getTranslations('passport'), partWords()])
  const relations = [...new Set(looks.others.map(({ relation }) => relation))]
  return (
    <>
      <h3 className="mt-6 font-firm">{t('looks.others')}</h3>
      <ul className="readers">
        {relations.map((relation) => (
          <li key={relation}>
            {t('parents.other', {
              relation: t(`relation.${relation}`),
              parts: words(looks.others.filter((one) => one.relation === relation).map(({ part }) => part)),
            })}
          </li>
        ))}
        {relations.length === 0 && <li>{t('looks.othersNever')}</li>}
      </ul>
      <p className="mt-3 text-grid text-soft">{t('looks.othersNote')}</p>
    </>
  )
}

async function StaffLooks({ looks: { staff } }: { looks: Looks }) {
  const [t, locale] = await Promise.all([getTranslations('passport'), getLocale()])
  const roles = new Map<string, Day[]>()
  for (const { role, day } of staff) roles.set(role, [...(roles.get(role) ?? []), day])
  if (roles.size === 0) return <p className="mt-2">{t('looks.staffNever')}</p>

  return (
    <ul className="readers">
      {[...roles].map(([role, days]) => (
        <li key={role}>
          <details>
            <summary>
              <span>
                <b>{t(`role.${role}`)}</b>{' '}
                <small>{t('looks.last', { day: formatDayShort(days[0] as Day, locale) })}</small>
              </span>
            </summary>
            <p className="mt-2 mb-1">{days.map((day) => formatDayShort(day, locale)).join(', ')}</p>
          </details>
        </li>
      ))}
    </ul>
  )
}
