import { describe, expect, it } from 'vitest'
import { usualRules } from '@/lib/journal/rules'
import { type MarksOfPupil, previewOf } from './rules-preview'

const [answer, test] = ['answer', 'test']

const marks = (cells: MarksOfPupil['cells'], said: Partial<MarksOfPupil> = {}): MarksOfPupil => ({
  pupil: { surname: 'Ковалёва', givenName: 'Вера' },
  className: '7Б',
  subject: 'Алгебра',
  scale: 'five',
  cells,
  ...said,
})
/** 5 5 5 in class and a test for 4: 27/6 = 4,5 with weights, 19/4 = 4,75 without. */
const vera = marks([
  ['5', answer, 10, 3],
  ['4', test, 30, 1],
])
const same = { rules: usualRules, weights: [] }

describe('a change of the rules', () => {
  it('that changes nothing is seen to change nothing', () => {
    expect(previewOf([vera], usualRules, same)).toMatchObject({
      total: 1,
      averages: 0,
      suggestions: 0,
      classes: [],
      examples: [],
    })
  })

  it('to a plain average lifts whoever was weaker in tests', () => {
    const preview = previewOf([vera], usualRules, { rules: { ...usualRules, averaging: 'plain' }, weights: [] })

    expect(preview).toMatchObject({ total: 1, averages: 1, suggestions: 1, higher: 1, lower: 0 })
    expect(preview.examples).toMatchObject([
      { before: { average: { points: 270, weight: 60 }, suggested: 4 }, after: { suggested: 5 } },
    ])
  })

  it('of thresholds changes suggestions and no average', () => {
    const arithmetic = { ...usualRules, five: 450, four: 350, three: 250 }
    expect(previewOf([vera], usualRules, { rules: arithmetic, weights: [] })).toMatchObject({
      averages: 0,
      suggestions: 1,
      higher: 1,
    })
  })

  it('of fewest marks takes a suggestion away, which is neither higher nor lower', () => {
    const preview = previewOf([vera], usualRules, { rules: { ...usualRules, fewestMarks: 5 }, weights: [] })
    expect(preview).toMatchObject({ averages: 0, suggestions: 1, higher: 0, lower: 0 })
    expect(preview.examples[0]?.after.suggested).toBeNull()
  })

  it('of a weight reaches the columns that bore the old one, and no others', () => {
    const heavier = { rules: usualRules, weights: [{ kindId: test, from: 30, to: 50 }] }
    expect(previewOf([vera], usualRules, heavier).averages).toBe(1)
    expect(
      previewOf(
        [
          marks([
            ['4', test, 20, 3],
            ['5', answer, 10, 1],
          ]),
        ],
        usualRules,
        heavier,
      ).averages,
    ).toBe(0)
  })

  it('suggests no marks on another scale than the five-point one', () => {
    const ten = marks([['9', answer, 10, 4]], { scale: 'ten' })
    expect(previewOf([ten], usualRules, { rules: { ...usualRules, fewestMarks: 0 }, weights: [] }).suggestions).toBe(0)
  })

  it('leaves out pupils of whom nothing counts', () => {
    expect(previewOf([marks([['.', answer, 10, 2]])], usualRules, same).total).toBe(0)
  })

  it('is counted by class, and shown by examples of several classes', () => {
    const all = [
      ...Array(20).fill(vera),
      marks(vera.cells, { className: '8А' }),
      marks([['5', answer, 10, 4]], { className: '9В' }),
    ]
    const preview = previewOf(all, usualRules, { rules: { ...usualRules, averaging: 'plain' }, weights: [] })

    expect(preview.classes.map(({ className, averages }) => [className, averages])).toEqual([
      ['7Б', 20],
      ['8А', 1],
    ])
    expect(preview.examples).toHaveLength(12)
    expect(preview.examples.slice(0, 2).map(({ className }) => className)).toEqual(['7Б', '8А'])
  })
})
