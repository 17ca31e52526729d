import { addDays, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { attachToTask, findTaskForFiles } from './file-commands'
import { findTaskToHandIn, handIn } from './hand-in-commands'
import { smallMonday } from './testing'
import { arrived, makeSchoolWithTask, type SchoolWithTask } from './testing-homework'

/** What only this part of this subject tells. */
const secretOf = (part: string, subject: string) => `the ${part} of ${subject}`

/** Minutes that nothing else in the school takes: attendance has no words of its own. */
const minutesLate = { algebra: 37, geography: 41 }

/**
 * The small school, where every part of the diary has something of Вера's to tell in two subjects, in words that stand
 * nowhere else: `secrets` by «the part of subject». For tests of who is told what.
 */
export async function makeSchoolWithSecrets() {
  const school = await makeSchoolWithTask()
  const files = { algebra: await tellOf(school, 'algebra', 0), geography: await tellOf(school, 'geography', 2) }
  await tellOfNoSubject(school)

  const words = ['timetable', 'homework', 'marks', 'remarks', 'attestation'].flatMap((part) =>
    ['algebra', 'geography'].map((subject) => [secretOf(part, subject), secretOf(part, subject)]),
  )
  const late = Object.entries(minutesLate).map(([subject, minutes]) => [
    secretOf('attendance', subject),
    `"minutes":${minutes}`,
  ])
  return { ...school, secrets: Object.fromEntries([...words, ...late]) as Record<string, string>, files }
}

export type SchoolWithSecrets = Awaited<ReturnType<typeof makeSchoolWithSecrets>>

type Subject = keyof typeof minutesLate

async function text({ schoolId }: SchoolWithTask, words: string): Promise<string> {
  return (await db.freeText.create({ data: { schoolId, id: newId(), text: words }, select: { id: true } })).id
}

/** A lesson with all that may hang on it. Answers the files: of the task, and of the pupil's work. */
async function tellOf(school: SchoolWithTask, subject: Subject, daysLater: number): Promise<string[]> {
  const { schoolId, id, at } = school
  const courseId = subject === 'algebra' ? id.algebraOf7B : id.geographyOf7B
  const day = addDays(smallMonday, daysLater)
  const lessonId = await school.lesson(courseId, day, 3, secretOf('timetable', subject))
  const entry = { schoolId, enrolmentId: id.veraIn7B, byId: id.krylov, at }

  const commentId = await text(school, secretOf('marks', subject))
  const columnId = await school.column(courseId, lessonId)
  await db.markEntry.create({ data: { ...entry, id: newId(), columnId, value: '5', commentId } })

  const late = { kind: 'late', minutes: minutesLate[subject], saidBy: 'teacher' }
  await db.attendanceEntry.create({ data: { ...entry, id: newId(), lessonId, ...late } })

  const remark = { remarkId: newId(), lessonId, day: toDate(day), kind: 'remark' }
  const textId = await text(school, secretOf('remarks', subject))
  await db.remarkEntry.create({ data: { ...entry, id: newId(), ...remark, textId } })

  const reasonId = await text(school, secretOf('attestation', subject))
  const act = { schoolId, id: newId(), number: '47-у', day: toDate('2026-11-20'), reasonId, byId: id.orlova, at }
  await db.act.create({ data: act })
  const decision = { courseId, periodId: id.quarter, kind: 'period', value: '5', actId: act.id }
  await db.periodMarkEntry.create({ data: { ...entry, id: newId(), ...decision } })

  return tellOfHomework(school, subject, courseId)
}

async function tellOfHomework(school: SchoolWithTask, subject: Subject, courseId: string): Promise<string[]> {
  const set = { courseId, lessonId: null, givenLessonId: null, text: secretOf('homework', subject) }
  const homeworkId = await school.task(set)
  const journal = school.journal({ courseId })
  const [diary, ofTask, ofWork] = [school.diary(), await arrived('условие'), await arrived('решение')]
  const [task, toHandIn] = [await findTaskForFiles(journal, homeworkId), await findTaskToHandIn(diary, homeworkId)]
  if (!task || !toHandIn) throw new Error('no such task')

  await attachToTask(journal, task, [ofTask])
  await handIn(diary, toHandIn, { text: 'Решила', files: [ofWork] })
  return [ofTask.id, ofWork.id]
}

/** An absence with its reason, a remark at no lesson, how the year ended, and what the parent announced and signed. */
async function tellOfNoSubject(school: SchoolWithTask): Promise<void> {
  const { schoolId, id, at } = school
  const entry = { schoolId, enrolmentId: id.veraIn7B, at }
  const lessonId = await school.lesson(id.englishOfGroup1, '2026-11-17', 2)
  const absence = { kind: 'absent', reason: 'illness', excused: true, saidBy: 'parent', byId: id.krylov }
  await db.attendanceEntry.create({ data: { ...entry, id: newId(), lessonId, ...absence } })

  const remark = { remarkId: newId(), day: toDate(smallMonday), kind: 'remark', byId: id.krylov }
  const textId = await text(school, 'Сказано после уроков')
  await db.remarkEntry.create({ data: { ...entry, id: newId(), ...remark, textId } })
  await db.yearResultEntry.create({ data: { ...entry, id: newId(), result: 'promoted', byId: id.orlova } })

  const days = { firstDay: toDate('2026-11-25'), lastDay: toDate('2026-11-26') }
  const word = await text(school, 'Заболела')
  const notice = { lessons: [], reason: 'family', textId: word, byId: id.parent }
  await db.absenceNotice.create({ data: { ...entry, id: newId(), ...days, ...notice } })
}
