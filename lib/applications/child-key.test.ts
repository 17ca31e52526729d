import { describe, expect, it } from 'vitest'
import { childKey } from './child-key'

const child = { surname: 'Алёшина', givenName: 'Фёкла', patronymic: 'Семёновна', birthDay: '2014-02-03' } as const

describe('the key of a child', () => {
  it('does not mind case, spaces, ё and the kind of dash', () => {
    const sloppy = { ...child, surname: ' АЛЕШИНА', givenName: 'фекла ', patronymic: 'Семеновна' }
    expect(childKey(sloppy)).toBe(childKey(child))
    expect(childKey({ ...child, surname: 'Иванова – Петрова' })).toBe(
      childKey({ ...child, surname: 'иванова-петрова' }),
    )
  })

  it('reads й and ё the same whether typed as one letter or as two', () => {
    expect(childKey({ ...child, surname: 'Зайцев'.normalize('NFD') })).toBe(childKey({ ...child, surname: 'Зайцев' }))
  })

  it('keeps й apart from и, a sister from a sister and a twin from a namesake', () => {
    expect(childKey({ ...child, surname: 'Зайцев' })).not.toBe(childKey({ ...child, surname: 'Заицев' }))
    expect(childKey({ ...child, givenName: 'Вера' })).not.toBe(childKey(child))
    expect(childKey({ ...child, birthDay: '2014-02-04' })).not.toBe(childKey(child))
    expect(childKey({ ...child, patronymic: null })).not.toBe(childKey(child))
  })

  it('does not run names together', () => {
    const one = { ...child, surname: 'Ким', givenName: 'Ли', patronymic: null }
    expect(childKey({ ...one, surname: 'КимЛи', givenName: '' })).not.toBe(childKey(one))
  })
})
