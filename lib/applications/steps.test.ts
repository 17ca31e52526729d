import { describe, expect, it } from 'vitest'
import { type Answers, answersFrom } from './schemas'
import { firstUnanswered, mayOpenStep, stepAfter, stepBefore, steps, stepToContinue } from './steps'

const child = { surname: 'Ковалёв', givenName: 'Матвей', patronymic: '', birthDay: '2018-05-01' } as const
const school = { schoolId: '019a0000-0000-7000-8000-000000000183' }
const applicant = { surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна', phone: '+79211234567' }
const all: Answers = { child, school, class: { className: '2В' }, relation: { relation: 'mother' }, applicant }

describe('the way through the wizard', () => {
  it('goes forth and back along one list', () => {
    expect(stepBefore('child')).toBeNull()
    for (const [index, step] of steps.slice(1).entries()) expect(stepBefore(step)).toBe(steps[index])
    expect(stepAfter('child')).toBe('school')
    expect(stepAfter('applicant')).toBe('check')
  })

  it('comes back to the check after one answer was changed', () => {
    expect(stepAfter('child', 'check')).toBe('check')
  })

  it('leads to the first answer that is missing, and not past it', () => {
    const { relation: _, ...gap } = all
    expect(firstUnanswered(gap)).toBe('relation')
    expect(stepToContinue(gap)).toBe('relation')
    expect(mayOpenStep('relation', gap)).toBe(true)
    expect(mayOpenStep('applicant', gap)).toBe(false)
    expect(mayOpenStep('consent', gap)).toBe(false)
    expect(mayOpenStep('consent', all)).toBe(true)
  })
})

describe('a stored draft', () => {
  it('is read as it was written', () => {
    expect(answersFrom(JSON.parse(JSON.stringify(all)))).toEqual(all)
    expect(answersFrom(answersFrom(all))).toEqual(all)
  })

  it('forgets only the answer that no longer holds', () => {
    expect(answersFrom({ ...all, relation: { relation: 'grandmother' } })).not.toHaveProperty('relation')
    expect(answersFrom({ ...all, relation: { relation: 'grandmother' } }).child).toEqual(child)
  })

  it('takes rubbish for no answers', () => {
    for (const rubbish of [null, 'x', [], { child: 'x', other: 1 }]) expect(answersFrom(rubbish)).toEqual({})
  })
})
