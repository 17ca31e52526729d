import { z } from 'zod'
import type { Day } from '@/lib/platform/day'
import { dayField, dayFromText } from '@/lib/platform/day-text'
import { listOf } from '@/lib/platform/form'
import { classTeacherReasons, lessonNumbers, parentReasons } from './absence-notice'
import { decisions } from './class-decision'

const firstDay = dayField({ missing: 'absence.errors.firstDay', impossible: 'absence.errors.noSuchDay' })
/** Left empty, it is one day. */
const lastDay = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    const day = dayFromText(text)
    if (text !== '' && day === null) context.addIssue({ code: 'custom', message: 'absence.errors.noSuchDay' })
    return day
  })

const longestWord = 300

export const announcementSchema = z
  .object({
    pupilId: z.guid(),
    id: z.guid(),
    firstDay,
    lastDay,
    lessons: listOf(z.coerce.number().refine((number) => lessonNumbers.some((one) => one === number))).transform(
      (numbers) => [...new Set(numbers)],
    ),
    reason: z.enum(parentReasons, { error: 'absence.errors.reason' }),
    word: z.string().trim().max(longestWord, 'absence.errors.word').default(''),
  })
  .transform(ofOneDay)

export const withdrawalSchema = z.object({ pupilId: z.guid(), id: z.guid() })

const classId = z.guid()

/** What a form of the class teacher says besides: on which day the page stood. */
const day = z.string().default('').transform(dayFromText)

export const excuseSchema = z
  .object({
    classId,
    day,
    id: z.guid(),
    enrolmentId: z.guid('class.errors.noPupil'),
    firstDay,
    lastDay,
    reason: z.enum(classTeacherReasons, { error: 'absence.errors.reason' }),
  })
  .transform(ofOneDay)

export const decisionSchema = z.object({
  classId,
  day,
  entryId: listOf(z.guid()).pipe(z.array(z.string()).min(1, 'class.errors.nothingChosen').max(100)),
  reason: z.enum(decisions, { error: 'absence.errors.reason' }),
})

export const noticeSchema = z.object({ classId, day, noticeId: z.guid() })
export const remarkSchema = z.object({ classId, day, remarkId: z.guid() })

function ofOneDay<T extends { firstDay: Day; lastDay: Day | null }>(said: T): Omit<T, 'lastDay'> & { lastDay: Day } {
  return { ...said, lastDay: said.lastDay ?? said.firstDay }
}
