import { testDiaryKey } from '@/lib/access/testing'
import { type Day, toDate } from '@/lib/platform/day'
import { db } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'

/** The week in which everything of the small school happens: its Monday. */
export const smallMonday: Day = '2026-11-23'

const at = new Date('2026-11-24T09:00:00Z')

/**
 * One school, two classes of grade 7, two teachers, two pupils of 7Б who learn English in different groups. Its week has
 * one of everything that a diary shows. For tests of queries; a test adds what it is about.
 */
export async function makeSmallSchool() {
  const schoolId = newId()
  const id = Object.fromEntries(names.map((name) => [name, newId()])) as Record<(typeof names)[number], string>
  const row = <T extends object>(name: (typeof names)[number], rest: T) => ({ schoolId, id: id[name], ...rest })

  await db.school.create({ data: school(schoolId) })
  await db.schoolYear.create({ data: row('year', { name: '2026/2027', ...days('2026-09-01', '2027-05-31') }) })
  await db.period.create({
    data: row('root', { yearId: id.year, kind: 'year', number: 1, ...days('2026-09-01', '2027-05-31') }),
  })
  await db.period.create({
    data: row('quarter', {
      yearId: id.year,
      parentId: id.root,
      kind: 'quarter',
      number: 2,
      ...days('2026-11-02', '2026-12-29'),
    }),
  })
  await db.holiday.createMany({
    data: [
      row('holiday', { yearId: id.year, name: 'День города', ...days('2026-11-27', '2026-11-27'), grades: [] }),
      row('firstGraders', { yearId: id.year, name: 'Отдых', ...days('2026-11-23', '2026-11-28'), grades: [1] }),
    ],
  })
  await db.staff.createMany({
    data: [
      row('krylov', { surname: 'Крылов', givenName: 'Денис', patronymic: 'Андреевич', position: 'учитель' }),
      row('orlova', { surname: 'Орлова', givenName: 'Нина', position: 'учитель' }),
    ],
  })
  for (const [name, letter] of [
    ['class', 'Б'],
    ['otherClass', 'А'],
  ] as const) {
    const place = { yearId: id.year, grade: 7, letter, periodRootId: id.root, classTeacherId: id.orlova }
    await db.class.create({ data: row(name, place) })
  }
  await db.bell.createMany({
    data: [1, 2, 3, 4, 5, 6].flatMap((weekday) =>
      [1, 2, 3].map((number) => ({
        schoolId,
        yearId: id.year,
        shift: 1,
        weekday,
        number,
        starts: 455 + 55 * number,
        ends: 500 + 55 * number,
      })),
    ),
  })
  await makePupils(schoolId, id)
  await makeCourses(schoolId, id)

  return {
    schoolId,
    id,
    at,
    /** Вера of 7Б, read by her parent unless it is said otherwise. */
    diary: (said: Partial<Parameters<typeof testDiaryKey>[0]> = {}) =>
      testDiaryKey({
        accountId: id.parent,
        pupilId: id.vera,
        schoolId,
        enrolments: [
          {
            schoolId,
            enrolmentId: id.veraIn7B,
            classId: id.class,
            className: '7Б',
            firstDay: '2026-09-01',
            lastDay: null,
          },
        ],
        ...said,
      }),
    mark: (said: {
      columnId: string
      enrolmentId?: string
      value: string | null
      replaces?: string
      reason?: string
    }) => {
      const entry = { schoolId, id: newId(), enrolmentId: id.veraIn7B, byId: id.krylov, at, ...said }
      return db.markEntry.create({ data: entry, select: { id: true } })
    },
    lesson: async (courseId: string, day: Day, number: number, topic?: string, slotId?: string) => {
      const lesson = { schoolId, id: newId(), courseId, slotId, day: toDate(day), number, topic }
      return (await db.lesson.create({ data: lesson, select: { id: true } })).id
    },
    column: async (courseId: string, lessonId: string, weightTenths = 10) => {
      const column = { schoolId, id: newId(), courseId, lessonId, kindId: id.answer, weightTenths }
      return (await db.column.create({ data: column, select: { id: true } })).id
    },
  }
}

export type SmallSchool = Awaited<ReturnType<typeof makeSmallSchool>>

const names = [
  'parent',
  'year',
  'root',
  'quarter',
  'holiday',
  'firstGraders',
  'krylov',
  'orlova',
  'class',
  'otherClass',
  'vera',
  'oleg',
  'veraIn7B',
  'olegIn7B',
  'english1',
  'english2',
  'algebra',
  'geography',
  'biology',
  'english',
  'algebraOf7B',
  'algebraOf7A',
  'geographyOf7B',
  'englishOfGroup1',
  'englishOfGroup2',
  'answer',
  'algebraOnMonday',
  'algebraOf7AOnMonday',
  'geographyOnWednesday',
  'geographyOnFriday',
  'englishOnTuesday',
  'otherEnglishOnTuesday',
  'formerSlot',
] as const
type Ids = Record<(typeof names)[number], string>

async function makePupils(schoolId: string, id: Ids) {
  for (const [pupil, enrolment, group, givenName, sex] of [
    [id.vera, id.veraIn7B, id.english1, 'Вера', 'female'],
    [id.oleg, id.olegIn7B, id.english2, 'Олег', 'male'],
  ] as const) {
    await db.pupil.create({
      data: { id: pupil, surname: 'Ковалёвы', givenName, sex, birthDay: toDate('2013-04-12') },
    })
    const enrolled = { schoolId, id: enrolment, pupilId: pupil, classId: id.class, firstDay: toDate('2026-09-01') }
    await db.enrolment.create({ data: enrolled })
    await db.group.create({ data: { schoolId, id: group, yearId: id.year, name: 'английский' } })
    const member = { schoolId, groupId: group, enrolmentId: enrolment, firstDay: toDate('2026-09-01') }
    await db.groupMember.create({ data: member })
  }
}

async function makeCourses(schoolId: string, id: Ids) {
  for (const [subject, name] of [
    [id.algebra, 'Алгебра'],
    [id.geography, 'География'],
    [id.biology, 'Биология'],
    [id.english, 'Английский язык'],
  ] as const) {
    const unlike = `${name} ${subject.slice(-6)}`
    await db.subject.create({ data: { id: subject, name: unlike, shortName: unlike } })
  }
  const course = { schoolId, yearId: id.year, teacherId: id.krylov, scale: 'five' }
  await db.course.createMany({
    data: [
      { ...course, id: id.algebraOf7B, subjectId: id.algebra, classId: id.class },
      { ...course, id: id.algebraOf7A, subjectId: id.algebra, classId: id.otherClass },
      { ...course, id: id.geographyOf7B, subjectId: id.geography, classId: id.class },
      { ...course, id: id.englishOfGroup1, subjectId: id.english, groupId: id.english1 },
      { ...course, id: id.englishOfGroup2, subjectId: id.english, groupId: id.english2 },
    ],
  })
  const slot = { schoolId, room: '24', validFrom: toDate('2026-09-01') }
  await db.slot.createMany({
    data: [
      { ...slot, id: id.algebraOnMonday, courseId: id.algebraOf7B, weekday: 1, number: 1 },
      { ...slot, id: id.algebraOf7AOnMonday, courseId: id.algebraOf7A, weekday: 1, number: 1 },
      { ...slot, id: id.englishOnTuesday, courseId: id.englishOfGroup1, weekday: 2, number: 2 },
      { ...slot, id: id.otherEnglishOnTuesday, courseId: id.englishOfGroup2, weekday: 2, number: 2 },
      { ...slot, id: id.geographyOnWednesday, courseId: id.geographyOf7B, weekday: 3, number: 3 },
      { ...slot, id: id.geographyOnFriday, courseId: id.geographyOf7B, weekday: 5, number: 1 },
      {
        ...slot,
        id: id.formerSlot,
        courseId: id.geographyOf7B,
        weekday: 1,
        number: 2,
        validTo: toDate('2026-10-31'),
      },
    ],
  })
  const kind = { schoolId, id: id.answer, name: 'Ответ на уроке', shortName: 'отв', weightTenths: 10 }
  await db.workKind.create({ data: kind })
}

function days(firstDay: Day, lastDay: Day) {
  return { firstDay: toDate(firstDay), lastDay: toDate(lastDay) }
}

function school(id: string) {
  const number = id.slice(-8)
  return {
    id,
    number,
    name: `Школа № ${number}`,
    shortName: `Школа № ${number}`,
    type: 'Средняя школа',
    ownership: 'Государственная',
    district: 'Центральный',
    address: 'Кирочная улица, дом 8',
    room: '12',
    hours: 'по будням с 9:00 до 17:00',
    phone: '+78120000000',
    transmitsData: true,
  }
}
