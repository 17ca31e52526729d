import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Child } from './child-key'
import { bySameness, compareChildren, onlySureMatch } from './matching'

const vera: Child = { surname: 'Ковалёва', givenName: 'Вера', patronymic: 'Дмитриевна', birthDay: '2014-04-12' }

describe('whether two children are one', () => {
  it('sees no difference in ё, case, spaces and dashes', () => {
    expect(compareChildren({ ...vera, surname: ' КОВАЛЕВА ' }, vera)).toEqual({ sameness: 'all', differences: [] })
    const double = { ...vera, surname: 'Ковалёва-Рид' }
    expect(compareChildren({ ...vera, surname: 'Ковалева – Рид' }, double).sameness).toBe('all')
    expect(compareChildren({ ...vera, surname: 'О’Рид' }, { ...vera, surname: "О'Рид" }).sameness).toBe('all')
  })

  it('tells a patronymic that is missing, or another one', () => {
    const answer = { sameness: 'patronymic', differences: ['patronymic'] }
    expect(compareChildren({ ...vera, patronymic: null }, vera)).toEqual(answer)
    expect(compareChildren({ ...vera, patronymic: 'Денисовна' }, vera)).toEqual(answer)
    expect(compareChildren({ ...vera, patronymic: null }, { ...vera, patronymic: '' }).sameness).toBe('all')
  })

  it('asks to look where the name or the birth day differs, and says what does', () => {
    expect(compareChildren({ ...vera, birthDay: '2014-12-04' }, vera)).toEqual({
      sameness: 'similar',
      differences: ['birthDay'],
    })
    expect(compareChildren({ ...vera, surname: 'Ковылёва', patronymic: null }, vera)).toEqual({
      sameness: 'similar',
      differences: ['surname', 'patronymic'],
    })
  })

  it('answers the same whichever comes first', () => {
    const name = fc.string({ unit: fc.constantFrom('а', 'ё', 'е', 'Е', ' ', '-'), maxLength: 4 })
    const child = fc.record({
      surname: name,
      givenName: name,
      patronymic: fc.option(name),
      birthDay: fc.constantFrom('2014-04-12' as const, '2014-04-13' as const),
    })
    fc.assert(
      fc.property(child, child, (one, other) => {
        expect(compareChildren(one, other)).toEqual(compareChildren(other, one))
        expect(compareChildren(one, one).sameness).toBe('all')
      }),
    )
  })
})

describe('the pupils beside an application', () => {
  const like = (child: Child) => ({ child, comparison: compareChildren(child, vera) })
  const other = like({ ...vera, givenName: 'Варя' })
  const noPatronymic = like({ ...vera, patronymic: null })
  const same = like(vera)

  it('stand with the surest on top', () => {
    expect(bySameness([other, noPatronymic, same])).toEqual([same, noPatronymic, other])
  })

  it('are chosen for the office only where one is sure and no other is', () => {
    expect(onlySureMatch([other, same])).toBe(same)
    expect(onlySureMatch([other, noPatronymic])).toBeNull()
    expect(onlySureMatch([same, like(vera)])).toBeNull()
  })
})
