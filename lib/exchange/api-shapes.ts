import { z } from 'zod'
import 'zod-openapi'

const day = z.iso.date().meta({ description: 'A calendar day at school', example: '2026-11-24' })
const instant = z.iso.datetime({ offset: true })
const time = z
  .string()
  .regex(/^\d{1,2}:\d\d$/)
  .meta({ description: 'Local time of the school', example: '8:30' })

const person = z
  .strictObject({ surname: z.string(), givenName: z.string(), patronymic: z.string().nullable() })
  .meta({ id: 'Person' })

const period = z
  .strictObject({
    kind: z.enum(['quarter', 'trimester', 'half-year', 'module']),
    number: z.int(),
    firstDay: day,
    lastDay: day,
  })
  .meta({ id: 'Period' })

const value = z.string().nullable().meta({
  description: 'As it stands in the journal: «5», «4/5», «зачёт»; «.» is a mark that is awaited; null was taken back',
  example: '5',
})

const mark = z
  .strictObject({
    id: z.uuid().meta({ description: 'Of the work together with the lesson; stays the same when the mark is changed' }),
    day,
    subject: z.string(),
    kind: z.string().meta({ example: 'Контрольная работа' }),
    title: z.string().nullable(),
    weight: z.number().meta({ description: 'To one decimal; 0 counts for nothing' }),
    value,
    awaitedUntil: day.nullable(),
    comment: z.string().nullable(),
    givenAt: instant,
    isDraft: z.boolean().meta({ description: 'The teacher may still correct it without a reason' }),
    history: z
      .array(z.strictObject({ value, at: instant, reason: z.string().nullable() }))
      .meta({ description: 'What stood there before, oldest first' }),
  })
  .meta({ id: 'Mark' })

const attendance = z
  .strictObject({
    day,
    number: z.int().meta({ description: 'Which lesson of the day' }),
    subject: z.string(),
    kind: z.enum(['absent', 'late', 'left-early']),
    reason: z
      .enum(['illness', 'family', 'order', 'truancy'])
      .nullable()
      .meta({ description: 'Null: nobody has said yet' }),
    isExcused: z.boolean(),
    minutes: z.int().nullable(),
  })
  .meta({ id: 'Attendance' })

const task = z
  .strictObject({
    id: z.uuid(),
    day: day.meta({ description: 'When it is due', example: '2026-11-25' }),
    subject: z.string(),
    text: z.string(),
    minutes: z.int().nullable().meta({ description: 'How long it should take' }),
    isPersonal: z.boolean().meta({ description: 'Set for this pupil alone' }),
  })
  .meta({ id: 'Task' })

const lesson = z
  .strictObject({
    number: z.int(),
    subject: z.string(),
    starts: time.nullable(),
    ends: time.nullable(),
    teacher: person.nullable(),
    room: z.string().nullable(),
    topic: z.string().nullable(),
    change: z.enum(['cancelled', 'substituted', 'moved']).nullable(),
    changeReason: z.string().nullable(),
    marks: z.array(mark),
    attendance: attendance.nullable(),
    tasks: z.array(task),
  })
  .meta({ id: 'Lesson' })

const average = z
  .strictObject({
    subject: z.string(),
    points: z.int(),
    weight: z.int(),
  })
  .meta({ id: 'Average', description: 'Exact: points divided by weight. As the school counts it' })

/** What each address answers. Strict: what is not written here is not sent. */
export const apiShapes = {
  week: z
    .strictObject({
      firstDay: day,
      timeZone: z.string().meta({ example: 'Europe/Moscow' }),
      days: z.array(
        z.strictObject({
          day,
          holiday: z.string().nullable(),
          lessons: z.array(lesson),
          tasks: z.array(task).meta({ description: 'Due on the day, but at no lesson that is seen' }),
        }),
      ),
    })
    .meta({ id: 'Week' }),
  marks: z
    .strictObject({ period: period.nullable(), marks: z.array(mark), averages: z.array(average) })
    .meta({ id: 'Marks' }),
  homework: z.strictObject({ firstDay: day, lastDay: day, tasks: z.array(task) }).meta({ id: 'Homework' }),
  attendance: z
    .strictObject({ period: period.nullable(), lines: z.array(attendance) })
    .meta({ id: 'AttendanceOfPeriod' }),
}

export type ApiPage = keyof typeof apiShapes
export type ApiAnswer<P extends ApiPage> = z.output<(typeof apiShapes)[P]>

/** What may be asked of each address. */
export const apiQueries = {
  week: z.strictObject({
    from: day.optional().meta({ description: 'Any day of the week; the present week without it' }),
  }),
  marks: z.strictObject({
    period: z.coerce.number().int().min(1).max(12).optional().meta({
      description: 'The number of the period; without it the one that runs, in holidays the one before',
    }),
    year: z.coerce.number().int().min(2000).max(2100).optional().meta({
      description: 'The calendar year in which the school year began',
      example: 2026,
    }),
  }),
  homework: z.strictObject({
    from: day.optional().meta({ description: 'The first day; today without it. Two weeks are answered' }),
  }),
  get attendance() {
    return this.marks
  },
}

export const problemShape = z
  .strictObject({
    type: z.string().meta({ example: 'about:blank' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' })
