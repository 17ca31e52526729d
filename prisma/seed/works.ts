import { seedId } from './random'
import type { Row } from './rows'
import { demoSchoolId } from './schools'

type WorkKind = { name: string; shortName: string; weightTenths: number }

/** Written by a whole class for half an hour or longer. */
const tests: readonly WorkName[] = ['test', 'dictation', 'essay', 'retelling']

/** Виды работ with the weights that this school gives them, in tenths. */
const kinds = {
  answer: { name: 'Ответ на уроке', shortName: 'отв', weightTenths: 10 },
  home: { name: 'Домашняя работа', shortName: 'д/р', weightTenths: 10 },
  class: { name: 'Работа на уроке', shortName: 'р/у', weightTenths: 10 },
  words: { name: 'Словарный диктант', shortName: 'с/д', weightTenths: 15 },
  heart: { name: 'Наизусть', shortName: 'наиз', weightTenths: 15 },
  independent: { name: 'Самостоятельная работа', shortName: 'с/р', weightTenths: 20 },
  check: { name: 'Проверочная работа', shortName: 'п/р', weightTenths: 20 },
  practical: { name: 'Практическая работа', shortName: 'пр/р', weightTenths: 20 },
  lab: { name: 'Лабораторная работа', shortName: 'л/р', weightTenths: 20 },
  project: { name: 'Проект', shortName: 'пр', weightTenths: 20 },
  norm: { name: 'Норматив', shortName: 'норм', weightTenths: 10 },
  credit: { name: 'Зачёт', shortName: 'зач', weightTenths: 20 },
  dictation: { name: 'Диктант', shortName: 'дикт', weightTenths: 30 },
  essay: { name: 'Сочинение', shortName: 'соч', weightTenths: 30 },
  retelling: { name: 'Изложение', shortName: 'изл', weightTenths: 30 },
  test: { name: 'Контрольная работа', shortName: 'к/р', weightTenths: 30 },
} satisfies Record<string, WorkKind>

export type WorkName = keyof typeof kinds

export const workKind = (name: WorkName): WorkKind & { id: string } => ({
  ...kinds[name],
  id: seedId('work kind', name),
})

/** Two marks stand in one cell: for the text and for the grammar, or for the contents and for the language. */
export const isSplit = (name: WorkName) => name === 'dictation' || name === 'essay' || name === 'retelling'

/** What a subject's whole-class works are: small ones every week or two, tests once in a few weeks. */
type Works = { small: WorkName[]; tests: WorkName[] }

const works: Record<string, Works> = {
  'Русский язык': { small: ['words', 'check'], tests: ['dictation', 'retelling', 'essay'] },
  'Литературное чтение': { small: ['heart', 'check'], tests: [] },
  Литература: { small: ['heart', 'check'], tests: ['essay'] },
  Математика: { small: ['independent'], tests: ['test'] },
  Алгебра: { small: ['independent'], tests: ['test'] },
  Геометрия: { small: ['independent'], tests: ['test'] },
  'Вероятность и статистика': { small: ['practical'], tests: ['test'] },
  'Английский язык': { small: ['words', 'check'], tests: ['test'] },
  Информатика: { small: ['practical'], tests: ['test'] },
  География: { small: ['practical'], tests: ['test'] },
  Биология: { small: ['lab', 'check'], tests: ['test'] },
  Физика: { small: ['lab', 'independent'], tests: ['test'] },
  Химия: { small: ['lab', 'check'], tests: ['test'] },
  'Физическая культура': { small: ['norm', 'credit'], tests: [] },
  'Изобразительное искусство': { small: ['practical'], tests: [] },
  Музыка: { small: ['credit'], tests: [] },
  'Труд (технология)': { small: ['practical', 'project'], tests: [] },
  'Индивидуальный проект': { small: ['project'], tests: [] },
}

export function worksOf(subject: string): Works {
  return works[subject] ?? { small: ['check'], tests: ['test'] }
}

export function workKindRows(): Row[] {
  return (Object.keys(kinds) as WorkName[]).map((name) => {
    const { id, shortName, weightTenths } = workKind(name)
    return {
      school_id: demoSchoolId,
      id,
      name: kinds[name].name,
      short_name: shortName,
      weight_tenths: weightTenths,
      is_test: tests.includes(name),
    }
  })
}
