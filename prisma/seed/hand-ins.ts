import { createHash } from 'node:crypto'
import type { Day } from '@/lib/platform/day'
import { drawingPdf } from './drawing'
import type { Lesson } from './lessons'
import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { personaChild, pupilsOn, type World } from './world'

/** Known ahead, whichever day it falls on. */
export const askedTaskId = seedId('homework', 'asks for work')
export const taskFileId = seedId('file', askedTaskId)
export const handInId = (index: number) => seedId('hand-in', askedTaskId, index)

export type HandIns = Record<'homework' | 'handIns' | 'texts' | 'files', Row[]>

const words = [
  { text: '№ 147: ВС = 12 см. № 148: угол равен 40°. В № 152 доказал через равенство треугольников.', answer: null },
  {
    text: 'Решила всё, кроме 152 (б).',
    answer: 'В 152 (б) проведите биссектрису и посмотрите на два треугольника. Пришлите ещё раз',
  },
]

/** One task of Vera's class in geometry asks for work, and has a drawing; two of the class have handed theirs in already. */
export function askForWork(world: World, homework: readonly Row[], lessonsByCourse: readonly Lesson[][]): HandIns {
  const vera = personaChild(world, 'vera')
  const course = lessonsByCourse
    .flat()
    .find(({ course: { plan, schoolClass } }) => plan.name === 'Геометрия' && schoolClass.id === vera.classId)?.course
  const tasks = homework.filter((row) => row.course_id === course?.id)
  const asked = tasks.find((row) => (row.due_day as Day) > world.today) ?? tasks.at(-1)
  if (!course || !asked) return { homework: [...homework], handIns: [], texts: [], files: [] }

  const task = { ...asked, id: askedTaskId, asks_work: true }
  const set = asked.at as Date
  const at = (hours: number) => new Date(Math.min(set.getTime() + hours * 3_600_000, world.now.getTime()))
  const classmates = pupilsOn(world, course, asked.due_day as Day).filter((pupil) => pupil !== vera)
  const works = words.flatMap((said, index) => {
    const pupil = classmates[index * 7 + 2]
    return pupil ? [{ ...said, pupil, id: handInId(index), at: at(2 + index) }] : []
  })

  return {
    homework: homework.map((row) => (row === asked ? task : row)),
    handIns: works.map(({ id, pupil, at: handedIn, answer }) => ({
      school_id: demoSchoolId,
      id,
      homework_id: task.id,
      enrolment_id: pupil.enrolmentId,
      text_id: seedId('hand-in text', id),
      by_id: seedId('account of', pupil.pupilId),
      at: handedIn,
      returned_text_id: answer && seedId('hand-in answer', id),
      returned_by_id: answer && course.teacher.accountId,
      returned_at: answer && at(6),
    })),
    texts: works.flatMap(({ id, text, answer }) => [
      { school_id: demoSchoolId, id: seedId('hand-in text', id), text },
      ...(answer ? [{ school_id: demoSchoolId, id: seedId('hand-in answer', id), text: answer }] : []),
    ]),
    files: [fileRow(task)],
  }
}

function fileRow(task: Row): Row {
  const content = drawingPdf()
  return {
    school_id: demoSchoolId,
    id: taskFileId,
    name: 'Чертёж.pdf',
    type: 'application/pdf',
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    homework_id: task.id,
    by_id: task.by_id,
    at: task.at,
  }
}
