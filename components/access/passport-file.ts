import { getLocale, getTranslations } from 'next-intl/server'
import type { PassportKey } from '@/lib/access/key'
import type { Look } from '@/lib/access/passport'
import type { findLooks, GrantLine, Readers } from '@/lib/access/passport-queries'
import { csvOf } from '@/lib/platform/csv'
import { type Day, dayOf } from '@/lib/platform/day'
import { formatTime } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { partWords } from './part-words'

type Row = Partial<
  Record<'what' | 'who' | 'relation' | 'email' | 'parts' | 'subjects' | 'at' | 'until' | 'by' | 'why', string>
>
const columns = ['what', 'who', 'relation', 'email', 'parts', 'subjects', 'at', 'until', 'by', 'why'] as const

type Told = {
  passport: PassportKey
  readers: Readers
  looks: Awaited<ReturnType<typeof findLooks>>
  lines: readonly GrantLine[]
}

/** All that the passport tells, and by the same rules of what may be told, as a table. */
export async function passportFile({ passport, readers, looks, lines }: Told): Promise<string> {
  const [t, locale, words] = await Promise.all([getTranslations('passport'), getLocale(), partWords()])
  const nameOf = (name: string | null) => name ?? t('file.forgotten')
  const { timeZone } = passport
  const momentOf = (at: Date) => `${dayOf(at, timeZone)} ${formatTime(at, locale, timeZone)}`

  const rows: Row[] = [
    ...readers.given.map((grant) => ({
      what: t(grant.endedAt ? 'file.endedGrant' : 'file.grant'),
      who: nameOf(grant.name),
      relation: t(`relation.${grant.relation}`),
      email: grant.name === null ? '' : grant.email,
      parts: words(grant.parts),
      subjects: grant.subjects.join(', '),
      at: momentOf(grant.startedAt),
      until: grant.endedAt ? momentOf(grant.endedAt) : (grant.lastDay ?? ''),
    })),
    ...readers.others.map(({ basis, relation, parts }) => ({
      what: t('file.grant'),
      relation: t(`relation.${relation}`),
      parts: basis === 'invitee' ? words(parts) : '',
    })),
    ...schoolRows(),
    ...lines.map(({ act, name, relation, parts, subjects, lastDay, at, by, reason }) => ({
      what: t(`file.act.${act}`),
      who: nameOf(name),
      relation: t(`relation.${relation}`),
      parts: words(parts),
      subjects: subjects.join(', '),
      at: momentOf(at),
      until: lastDay ?? '',
      by: t(`file.${by}`),
      why: reason && t.has(`why.${reason}`) ? t(`why.${reason}`) : '',
    })),
    ...looks.looks.map((look) => ({ ...lookRow(look), who: nameOf(nameByAccount(look)) })),
    ...looks.others.map(({ relation, part }) => ({
      what: t('file.look'),
      relation: t(`relation.${relation}`),
      parts: words([part]),
    })),
    ...looks.staff.map(({ role, day }) => ({ what: t('file.look'), relation: t(`role.${role}`), at: day })),
  ]
  return csvOf([
    columns.map((column) => t(`file.${column}`)),
    ...rows.map((row) => columns.map((one) => row[one] ?? '')),
  ])

  function lookRow({ part, day }: { part: Look['part']; day: Day }): Row {
    return { what: t('file.look'), parts: words([part]), at: day }
  }

  function nameByAccount({ accountId }: Look): string | null {
    return readers.given.find((grant) => grant.accountId === accountId && grant.name !== null)?.name ?? null
  }

  function schoolRows(): Row[] {
    const { classTeacher, teachers } = readers.school
    const grant = { what: t('file.grant') }
    return [
      ...(classTeacher ? [{ ...grant, who: personName(classTeacher), relation: t('school.classTeacher') }] : []),
      ...teachers.map(({ name, subjects }) => ({
        ...grant,
        who: personName(name),
        relation: t('role.teacher'),
        subjects: subjects.join(', '),
      })),
      { ...grant, relation: t('school.head') },
      { ...grant, relation: t('school.office') },
    ]
  }
}
