import { addDays, type Day, toDate, weekdayOf } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { makeSmallSchool } from './testing'

const firstDay: Day = '2026-11-02'

/** A course of a class with so many pupils and columns, nearly every cell filled: the largest spread that there is. */
export async function makeBigCourse(pupils: number, columns: number) {
  const { schoolId, id } = await makeSmallSchool()
  const [classId, courseId] = [newId(), newId()]
  const own = { schoolId, yearId: id.year }
  await db.class.create({ data: { ...own, id: classId, grade: 9, letter: 'В', periodRootId: id.root } })
  await db.course.create({
    data: { ...own, id: courseId, subjectId: id.algebra, classId, teacherId: id.krylov, scale: 'five' },
  })

  const enrolments = await makePupils(schoolId, classId, pupils)
  const lessons = Array.from({ length: Math.ceil(columns / 3) }, (_, index) => ({
    ...{ schoolId, id: newId(), courseId, number: 1 + Math.floor(index / 40) },
    day: toDate(schoolDay(index % 40)),
    topic: `Квадратный трёхчлен и его корни. Часть ${index}`,
    attendanceTakenAt: new Date('2026-11-24T07:00:00Z'),
  }))
  await db.lesson.createMany({ data: lessons })
  await db.homework.createMany({
    data: lessons.map((lesson, index) => ({
      ...{ schoolId, id: newId(), courseId, givenLessonId: lesson.id, dueDay: lesson.day, byId: id.krylov },
      ...{ at: new Date('2026-11-24T07:00:00Z'), text: `§ ${index}, № ${100 + index}–${108 + index} (а, б)` },
    })),
  })
  const works = Array.from({ length: columns }, (_, index) => ({
    ...{ schoolId, id: newId(), courseId, kindId: id.answer, weightTenths: 10 + (index % 3) * 10 },
    lessonId: lessons[Math.floor(index / 3)]?.id ?? '',
    title: index % 4 === 0 ? `Самостоятельная работа № ${index}` : null,
  }))
  await db.column.createMany({ data: works })
  await fill(schoolId, id.krylov, works, enrolments)
  return { accountId: id.krylov, schoolId, courseId, yearId: id.year, classId }
}

async function makePupils(schoolId: string, classId: string, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({ pupilId: newId(), id: newId(), index }))
  await db.pupil.createMany({
    data: rows.map(({ pupilId, index }) => ({
      id: pupilId,
      surname: `Константинова-${String.fromCharCode(1040 + (index % 32))}${index}`,
      givenName: 'Александра',
      sex: 'female',
      birthDay: toDate('2011-04-05'),
    })),
  })
  await db.enrolment.createMany({
    data: rows.map(({ pupilId, id }) => ({ schoolId, id, pupilId, classId, firstDay: toDate('2026-09-01') })),
  })
  return rows.map(({ id }) => id)
}

/** Marks without a pattern that packing could use; every fifteenth cell was corrected once, every tenth is empty. */
async function fill(schoolId: string, byId: string, works: readonly { id: string }[], enrolments: readonly string[]) {
  const at = new Date('2026-11-24T07:00:00Z')
  const cells = works.flatMap(({ id }) => enrolments.map((enrolmentId) => ({ schoolId, columnId: id, enrolmentId })))
  const entries = cells.flatMap((cell, index) => {
    const dice = (index * 2_654_435_761) % 97
    if (dice % 10 === 0) return []
    const first = { ...cell, id: newId(), value: String(2 + (dice % 4)), byId, at, replaces: null }
    return dice % 15 === 1 ? [first, { ...first, id: newId(), value: '4/5', replaces: first.id }] : [first]
  })
  await db.markEntry.createMany({ data: entries })
}

function schoolDay(index: number): Day {
  let day = firstDay
  for (let passed = 0; passed < index; ) {
    day = addDays(day, 1)
    if (weekdayOf(day) < 7) passed += 1
  }
  return day
}
