import type { ClassKey, DiaryKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { type Day, fromDate, toDate } from '@/lib/platform/day'
import { db, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import { type AbsenceNotice, mostNotices, type parentReasons, troubleWithDays } from './absence-notice'
import { explain, isUnsaid, listStanding } from './attendance-explained'
import { mayDecide } from './class-decision'
import { isAbout } from './entry-attendance'

export type Said = { ok: true } | Refused

export type Announcement = {
  /** Made by the page: sent twice, it is announced once. */
  id: string
  firstDay: Day
  lastDay: Day
  lessons: readonly number[]
  reason: (typeof parentReasons)[number]
  /** In the parent's own words; '' for none. */
  word: string
}

/**
 * A parent says that the child will be away, or was. Absences that stand unexplained take the reason at once; those to come
 * take it when the teacher enters them. They count as excused when the class teacher has confirmed it.
 */
export async function announceAbsence(diary: DiaryKey, said: Announcement): Promise<Said> {
  if (!mayAnnounce(diary)) return refused({ form: 'absence.errors.notYours' })

  const trouble = troubleWithDays(said, today(diary.timeZone))
  if (trouble) return refused({ [trouble.field]: `absence.errors.${trouble.error}` })

  const { firstDay, lastDay, reason, word } = said
  const enrolment = diary.enrolments.find(
    (one) => one.firstDay <= firstDay && (one.lastDay === null || firstDay <= one.lastDay),
  )
  if (!enrolment) return refused({ firstDay: 'absence.errors.notEnrolled' })

  const { schoolId, accountId } = diary
  const { enrolmentId } = enrolment
  const at = now()
  const notice = { schoolId, id: said.id, enrolmentId, reason, lessons: [...said.lessons], byId: accountId, at }
  return db.$transaction(async (tx): Promise<Said> => {
    if ((await countOthersAhead(tx, diary, { enrolmentId, id: said.id })) >= mostNotices) {
      return refused({ form: { key: 'absence.errors.tooMany', values: { maximum: mostNotices } } })
    }
    const days = { firstDay: toDate(firstDay), lastDay: toDate(lastDay) }
    const { count } = await tx.absenceNotice.createMany({ data: [{ ...notice, ...days }], skipDuplicates: true })
    if (count === 0) return { ok: true }

    if (word) {
      const textId = newId()
      await tx.freeText.create({ data: { schoolId, id: textId, text: word }, select: { id: true } })
      await tx.absenceNotice.updateMany({ where: { schoolId, id: said.id }, data: { textId } })
    }
    const absences = await listStanding(tx, diary, { enrolmentId, days: said })
    const unsaid = absences.filter((absence) => isUnsaid(absence) && !absence.isClosed)
    const announced = { ...said, enrolmentId, isConfirmed: false, saidBy: 'parent' } as const
    const about = unsaid.filter((absence) => isAbout(announced, absence))
    await explain(tx, diary, about, { reason, excused: false, saidBy: 'parent' })
    return { ok: true }
  })
}

/** What else was announced and is not over; two who announce at once wait for each other. */
async function countOthersAhead(tx: Tx, diary: DiaryKey, { enrolmentId, id }: { enrolmentId: string; id: string }) {
  const { schoolId, timeZone } = diary
  await tx.$queryRaw`SELECT FROM enrolments WHERE school_id = ${schoolId}::uuid AND id = ${enrolmentId}::uuid FOR NO KEY UPDATE`
  return tx.absenceNotice.count({
    where: { schoolId, enrolmentId, id: { not: id }, withdrawnAt: null, lastDay: { gte: toDate(today(timeZone)) } },
  })
}

/** Announcing is the parents'; whoever was invited reads. */
export function mayAnnounce({ basis }: Pick<DiaryKey, 'basis'>): boolean {
  return basis === 'representative'
}

/** Takes back what this very parent announced and is not over; what the ledger took over stays. Answers whether there was such a notice. */
export async function withdrawAbsence(diary: DiaryKey, id: string): Promise<boolean> {
  if (!mayAnnounce(diary)) return false

  const { count } = await db.absenceNotice.updateMany({
    where: {
      schoolId: diary.schoolId,
      id,
      enrolmentId: { in: diary.enrolments.map((one) => one.enrolmentId) },
      byId: diary.accountId,
      withdrawnAt: null,
      lastDay: { gte: toDate(today(diary.timeZone)) },
    },
    data: { withdrawnAt: now() },
  })
  return count === 1
}

/** The class teacher agrees: what the parent announced is an excuse, for the absences that stand and for those to come. */
export async function confirmAbsence(key: ClassKey, id: string): Promise<Said> {
  if (!mayDecide(key)) return refused({ form: 'class.errors.notYours' })

  const { schoolId, accountId, classId } = key
  return db.$transaction(async (tx) => {
    const { count } = await tx.absenceNotice.updateMany({
      where: { schoolId, id, enrolment: { classId }, withdrawnAt: null, confirmedAt: null },
      data: { confirmedById: accountId, confirmedAt: now() },
    })
    if (count === 0) return refused({ form: 'class.errors.noNotice' })

    const notice = await tx.absenceNotice.findUniqueOrThrow({
      where: { schoolId_id: { schoolId, id } },
      select: { enrolmentId: true, firstDay: true, lastDay: true, lessons: true, reason: true },
    })
    const reason = notice.reason as AbsenceNotice['reason']
    const days = { firstDay: fromDate(notice.firstDay), lastDay: fromDate(notice.lastDay) }
    const announced = { ...notice, ...days, reason, isConfirmed: true, saidBy: 'parent' } as const
    const absences = await listStanding(tx, key, { enrolmentId: notice.enrolmentId, days })
    const waiting = absences.filter(
      (absence) => (isUnsaid(absence) || isOnlyAnnounced(absence)) && !absence.isClosed && isAbout(announced, absence),
    )
    await explain(tx, key, waiting, { reason, excused: true, saidBy: 'parent' })
    return { ok: true }
  })
}

function isOnlyAnnounced({ saidBy, excused }: { saidBy: string; excused: boolean }): boolean {
  return saidBy === 'parent' && !excused
}
