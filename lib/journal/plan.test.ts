import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlanHour, readPlan, readRows, writePlan } from './plan'

const hours = (text: string) => {
  const read = readPlan(text)
  return read.ok ? read.hours : read
}
const topic = (topic: string, homework: string | null = null): PlanHour => ({ topic, homework })

describe('a plan', () => {
  it('is a topic a line, numbers and empty lines left out', () => {
    expect(hours('1. Одночлены\n\n2) Многочлены\nФормулы')).toEqual([
      topic('Одночлены'),
      topic('Многочлены'),
      topic('Формулы'),
    ])
  })

  it('keeps a number that is part of the topic', () => {
    expect(hours('1812 год в истории России')).toEqual([topic('1812 год в истории России')])
  })

  it('is read from rows of a spreadsheet with their heading', () => {
    expect(hours('№\tТема урока\tЧасы\tД/з\n1\tОдночлены\t2\t§ 12\n3\tМногочлены\t1\t')).toEqual([
      topic('Одночлены', '§ 12'),
      topic('Одночлены', '§ 12'),
      topic('Многочлены'),
    ])
  })

  it('is read from cells, numbers among them', () => {
    expect(
      readRows([
        [1, 'Одночлены', 2],
        [null, null],
      ]),
    ).toEqual({
      ok: true,
      hours: [topic('Одночлены'), topic('Одночлены')],
    })
  })

  it('says which line cannot be read', () => {
    expect(hours(`Одночлены\n${'а'.repeat(301)}`)).toEqual({ ok: false, line: 2, why: 'too-long' })
    expect(hours(`Одночлены\t1\t${'а'.repeat(2001)}`)).toEqual({ ok: false, line: 1, why: 'long-homework' })
    expect(hours('Одночлены\t101')).toEqual({ ok: false, line: 1, why: 'hours' })
    expect(hours(Array(5).fill('Повторение\t90').join('\n'))).toEqual({ ok: false, line: 5, why: 'too-many' })
  })

  it('written out and read again is the same', () => {
    const word = fc.stringMatching(/^[А-Яа-я][а-я ]{0,20}[а-я]$/)
    const hour = fc.record({ topic: word, homework: fc.option(word) })
    fc.assert(
      fc.property(
        fc.array(
          hour.filter(({ topic }) => !/^тема/i.test(topic)),
          { maxLength: 20 },
        ),
        (plan) => {
          expect(readPlan(writePlan(plan))).toEqual({ ok: true, hours: plan })
        },
      ),
    )
  })
})
