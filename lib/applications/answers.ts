import { fromDate } from '@/lib/platform/day'
import type { Child } from './child-key'
import type { Relation } from './relation'
import type { Answer, WholeAnswers } from './schemas'

/** The columns of an application that came from its answers. */
export const answerColumns = {
  schoolId: true,
  childSurname: true,
  childGivenName: true,
  childPatronymic: true,
  childBirthDay: true,
  className: true,
  relation: true,
  applicantSurname: true,
  applicantGivenName: true,
  applicantPatronymic: true,
  applicantPhone: true,
} as const

type AnswerRow = {
  schoolId: string
  childSurname: string
  childGivenName: string
  childPatronymic: string | null
  childBirthDay: Date
  className: string
  relation: string
  applicantSurname: string
  applicantGivenName: string
  applicantPatronymic: string | null
  applicantPhone: string | null
}

/** A sent application as the answers it was made from. */
export function answersOf(row: AnswerRow): WholeAnswers {
  return {
    child: {
      surname: row.childSurname,
      givenName: row.childGivenName,
      patronymic: row.childPatronymic ?? '',
      birthDay: fromDate(row.childBirthDay),
      isYearRight: 'yes',
    },
    school: { schoolId: row.schoolId },
    class: { className: row.className },
    relation: { relation: row.relation as Relation },
    applicant: {
      surname: row.applicantSurname,
      givenName: row.applicantGivenName,
      patronymic: row.applicantPatronymic ?? '',
      phone: row.applicantPhone ?? '',
    },
  }
}

/** The child of a draft, for its key; an empty patronymic is none. */
export function childOf({ surname, givenName, patronymic, birthDay }: Answer<'child'>): Child {
  return { surname, givenName, patronymic: patronymic || null, birthDay }
}
