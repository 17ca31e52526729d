import { expect, it } from 'vitest'
import type { PaperContent } from '@/lib/applications/paper'
import { printPapers } from './printed-papers'

const paper: PaperContent = {
  number: '183-26-00517-4',
  form: {
    title: 'Заявление',
    to: 'Кому: школа',
    numberLabel: 'Номер',
    facts: [{ label: 'Ребёнок', value: 'Ковалёв Матвей' }],
    ask: 'Прошу открыть дневник',
    untilLabel: 'Последний день:',
    until: 'понедельник',
    office: { heading: 'Заполняет школа', lines: ['Документ показан'], clerk: 'Подпись' },
    foot: 'Страница 1 из 2',
  },
  consent: {
    title: 'Согласие',
    version: 'Редакция',
    parts: [{ heading: 'Кому', text: 'Школе' }],
    foot: 'Страница 2 из 2',
  },
  signature: { date: 'Дата', signature: 'Подпись', name: 'Ковалёва А. С.' },
}

it('makes two pages of an application, and one file of a pack', async () => {
  const pagesOf = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length

  const one = await printPapers([paper])
  expect(Buffer.from(one.subarray(0, 5)).toString()).toBe('%PDF-')
  expect(pagesOf(one)).toBe(2)
  expect(pagesOf(await printPapers([paper, { ...paper, number: '183-26-00518-2' }]))).toBe(4)
}, 30_000)
