import { addDays } from '@/lib/platform/day'
import type { Register } from './attendance'
import type { Lesson } from './lessons'
import type { Enrolled } from './pupils'
import { chance, seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'
import { pupilsOn, type World } from './world'

const praise = [
  'Помог одноклассникам с задачей',
  'Подготовлено отличное сообщение к уроку',
  'Лучшая работа в классе',
  'Заметно старается, растёт от урока к уроку',
  'Спасибо за помощь в подготовке класса',
]
const remarks = [
  'Нет тетради второй урок подряд',
  'Разговоры на уроке',
  'Домашнее задание не выполнено',
  'Телефон на уроке',
  'Нет спортивной формы',
]

/** Praise may come in anything; what is missing must fit the subject. */
function fits(text: string, subject: string): boolean {
  return text !== 'Нет спортивной формы' || subject === 'Физическая культура'
}

/** Замечания и похвалы: a ledger of its own, its words apart. */
export class Remarks {
  readonly rows: Row[] = []
  readonly textRows: Row[] = []

  say(lesson: Lesson, pupil: Enrolled, kind: 'remark' | 'praise', text: string): void {
    const remarkId = seedId('remark', lesson.id, pupil.enrolmentId, kind)
    const textId = seedId('remark text', remarkId)
    this.textRows.push({ school_id: demoSchoolId, id: textId, text })
    this.rows.push({
      school_id: demoSchoolId,
      enrolment_id: pupil.enrolmentId,
      id: seedId('remark entry', remarkId),
      remark_id: remarkId,
      lesson_id: lesson.id,
      day: lesson.day,
      kind,
      text_id: textId,
      by_id: lesson.teacher.accountId,
      at: lesson.endsAt,
      replaces: null,
    })
  }
}

/** A few a week in the whole school; the personas' own are told in `story`. */
export function remark(world: World, lessons: readonly Lesson[], register: Register, book: Remarks): void {
  for (const lesson of lessons) {
    const luck = chance('remark', lesson.id)
    if (!lesson.course.isMarked || !luck.of(0.03)) continue

    const there = pupilsOn(world, lesson.course, lesson.day).filter((pupil) => !register.isAway(lesson, pupil))
    const pupil = there.length > 0 ? luck.pick(there) : undefined
    if (!pupil || (isOfPersona(pupil) && lesson.day > addDays(world.today, -7))) continue
    const isPraise = luck.of(0.55)
    const text = luck.pick((isPraise ? praise : remarks).filter((one) => fits(one, lesson.course.plan.name)))
    book.say(lesson, pupil, isPraise ? 'praise' : 'remark', text)
  }
}

const isOfPersona = (pupil: Enrolled) => pupil.surname.startsWith('Ковалёв')
