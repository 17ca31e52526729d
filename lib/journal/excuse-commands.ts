import type { ClassKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { type Day, daysBetween, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { refused } from '@/lib/platform/refused'
import type { Said } from './absence-commands'
import type { classTeacherReasons } from './absence-notice'
import { explain, isSaid, listStanding } from './attendance-explained'
import { type Decision, excuseOf, mayDecide } from './class-decision'

/** Longer than a quarter nobody is away by one word. */
const longestExcuse = 100

/**
 * Decides why pupils of the class were away, of the entries that were looked at. What somebody wrote meanwhile is not
 * overwritten: all others are decided, and the answer says so.
 */
export async function decideAbsences(key: ClassKey, entryIds: readonly string[], reason: Decision): Promise<Said> {
  if (!mayDecide(key)) return refused({ form: 'class.errors.notYours' })

  const excuse = excuseOf(reason)
  return db.$transaction(async (tx) => {
    const standing = await listStanding(tx, key, { classId: key.classId, entryIds })
    const open = standing.filter((absence) => !absence.isClosed)
    const count = await explain(tx, key, open, excuse)

    if (standing.length > open.length) return refused({ form: 'class.errors.dayClosed' })
    if (count < entryIds.length) return refused({ form: 'class.errors.changedMeanwhile' })
    return { ok: true }
  })
}

export type ExcusedDays = {
  /** Made by the page: sent twice, it is said once. */
  id: string
  enrolmentId: string
  firstDay: Day
  lastDay: Day
  reason: (typeof classTeacherReasons)[number]
}

/**
 * Excuses a pupil for days that were and days to come. It is a notice of the class teacher, confirmed by that, so that each
 * «н» of these days has its reason when the teacher enters it; absences that stand already get it now, whatever was said before.
 */
export async function excuseDays(key: ClassKey, said: ExcusedDays): Promise<Said> {
  if (!mayDecide(key)) return refused({ form: 'class.errors.notYours' })

  const { id, enrolmentId, firstDay, lastDay, reason } = said
  if (lastDay < firstDay) return refused({ lastDay: 'absence.errors.backwards' })
  if (daysBetween(firstDay, lastDay) >= longestExcuse) return refused({ lastDay: 'class.errors.tooLong' })

  const { schoolId, accountId, classId } = key
  return db.$transaction(async (tx): Promise<Said> => {
    const days = { firstDay: toDate(firstDay), lastDay: toDate(lastDay) }
    const enrolment = await tx.enrolment.findFirst({
      where: {
        schoolId,
        id: enrolmentId,
        classId,
        firstDay: { lte: days.lastDay },
        OR: [{ lastDay: null }, { lastDay: { gte: days.firstDay } }],
      },
      select: { id: true },
    })
    if (!enrolment) return refused({ enrolmentId: 'class.errors.noPupil' })

    const standing = await listStanding(tx, key, { enrolmentId, days: said })
    if (standing.some((absence) => absence.isClosed)) {
      return refused({ firstDay: 'class.errors.dayClosed' })
    }

    const at = now()
    const notice = { schoolId, id, enrolmentId, ...days, lessons: [], reason, byId: accountId, at }
    await tx.absenceNotice.createMany({
      data: [{ ...notice, confirmedById: accountId, confirmedAt: at }],
      skipDuplicates: true,
    })
    const excuse = excuseOf(reason)
    const unlike = standing.filter((absence) => !isSaid(absence, excuse))
    await explain(tx, key, unlike, excuse)
    return { ok: true }
  })
}

/** Takes back the class teacher's own word for days that are not over; what the ledger took over stays. */
export async function withdrawExcuse(key: ClassKey, id: string): Promise<Said> {
  if (!mayDecide(key)) return refused({ form: 'class.errors.notYours' })

  const { schoolId, accountId, classId } = key
  const { count } = await db.absenceNotice.updateMany({
    where: {
      schoolId,
      id,
      enrolment: { classId },
      byId: accountId,
      confirmedById: accountId,
      withdrawnAt: null,
      lastDay: { gte: toDate(today(key.timeZone)) },
    },
    data: { withdrawnAt: now() },
  })
  return count === 1 ? { ok: true } : refused({ form: 'class.errors.noNotice' })
}
