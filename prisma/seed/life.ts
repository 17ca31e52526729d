import { attend, Register } from './attendance'
import { attestation } from './attestation'
import { changeRows, changesOf } from './changes'
import { askForWork } from './hand-ins'
import { homeworkRows } from './homework'
import { lessonRows, lessonsOf } from './lessons'
import { markCourse } from './marking'
import { Journal } from './marks'
import { Remarks, remark } from './remarks'
import type { Row } from './rows'
import { ownHomeworkRows, tellAttendance, tellMarks } from './story'
import type { World } from './world'

type SchoolLife = Record<
  | 'changes'
  | 'lessons'
  | 'homework'
  | 'handIns'
  | 'files'
  | 'columns'
  | 'texts'
  | 'marks'
  | 'attendance'
  | 'remarks'
  | 'acts'
  | 'periodMarks'
  | 'closings',
  Row[]
>

/** Everything that has happened in the demo school since 1 September, table by table. */
export function schoolLife(world: World): SchoolLife {
  const changes = changesOf(world)
  const lessonsByCourse = [...lessonsOf(world, changes).values()]
  const lessons = lessonsByCourse.flat()
  const held = lessons.filter(({ isHeld }) => isHeld)

  const register = new Register(world)
  attend(world, held, register)
  tellAttendance(world, held, register)

  const journal = new Journal(world.now)
  const remarks = new Remarks()
  const testDays = new Set<string>()
  for (const ofCourse of lessonsByCourse) {
    const heldOfCourse = ofCourse.filter(({ isHeld }) => isHeld)
    markCourse(world, heldOfCourse, register, journal, testDays)
    remark(world, heldOfCourse, register, remarks)
  }
  tellMarks(world, held, register, journal, remarks)
  const { acts, actTexts, periodMarks, closings } = attestation(world, held, journal)

  const set = [
    ...lessonsByCourse.flatMap((ofCourse) => homeworkRows(world, ofCourse)),
    ...ownHomeworkRows(world, lessons, register),
  ]
  const { homework, handIns, texts, files } = askForWork(world, set, lessonsByCourse)

  return {
    changes: changeRows(world, changes),
    lessons: lessonRows(lessons, journal.testTitles),
    homework,
    handIns,
    files,
    columns: journal.columnRows,
    texts: [...journal.commentRows, ...remarks.textRows, ...actTexts, ...texts],
    marks: journal.markRows,
    attendance: register.rows,
    remarks: remarks.rows,
    acts,
    periodMarks,
    closings,
  }
}
