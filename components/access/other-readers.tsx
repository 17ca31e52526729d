import { getLocale, getTranslations } from 'next-intl/server'
import type { PassportKey } from '@/lib/access/key'
import type { Readers } from '@/lib/access/passport-queries'
import { dayOf } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { partWords } from './part-words'

/** The representatives, and whom another of them let in: by relation and parts alone. */
export async function Representatives({ passport, readers }: { passport: PassportKey; readers: Readers }) {
  const [t, locale, words] = await Promise.all([getTranslations('passport'), getLocale(), partWords()])
  const representatives = readers.others.filter(({ basis }) => basis === 'representative')
  const invitees = readers.others.filter(({ basis }) => basis === 'invitee')
  const since = formatDayOfYear(dayOf(readers.since, passport.timeZone), locale)

  return (
    <>
      <ul className="readers">
        <li>
          <b>
            {passport.relation === 'pupil'
              ? t('parents.pupil')
              : t('parents.you', { relation: t(`relation.${passport.relation}`) })}
          </b>
          <small>{t('parents.since', { day: since })}</small>
        </li>
        {representatives.map(({ relation }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two guardians apart, on purpose
          <li key={place}>
            <b>{t(`relation.${relation}`)}</b>
          </li>
        ))}
      </ul>
      {invitees.length > 0 && (
        <>
          <h3 className="mt-4 font-firm">{t('parents.others')}</h3>
          <ul className="readers">
            {invitees.map(({ relation, parts }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells two of them apart, on purpose
              <li key={place}>{t('parents.other', { relation: t(`relation.${relation}`), parts: words(parts) })}</li>
            ))}
          </ul>
        </>
      )}
      {representatives.length > 0 && <p className="mt-3 text-grid text-soft">{t('parents.note')}</p>}
    </>
  )
}

/** Who of the school may read it: those who teach the child by name, the office and the head by what they are. */
export async function SchoolReaders({ school }: { school: Readers['school'] }) {
  const t = await getTranslations('passport.school')
  const { classTeacher, teachers } = school
  return (
    <ul className="readers">
      {classTeacher && (
        <li>
          <b>{personName(classTeacher)}</b>
          <small>
            {t('classTeacher')}, {t('classTeacherSees')}
          </small>
        </li>
      )}
      {teachers.length > 0 && (
        <li>
          <details>
            <summary>{t('teachers', { count: teachers.length })}</summary>
            <ul className="mt-2 mb-1">
              {teachers.map(({ name, subjects }) => (
                <li key={`${personName(name)} ${subjects}`}>
                  {personName(name)} <small>{subjects.join(', ')}</small>
                </li>
              ))}
            </ul>
          </details>
        </li>
      )}
      <li>
        <b>{t('head')}</b>
        <small>{t('headSees')}</small>
      </li>
      <li>
        <b>{t('office')}</b>
        <small>{t('officeSees')}</small>
      </li>
    </ul>
  )
}
