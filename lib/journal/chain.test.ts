import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainOf } from './chain'

describe('the chain of a cell', () => {
  it('orders entries by what they replace, whatever their ids say', () => {
    const entries = [
      { id: 'b', replaces: 'z' },
      { id: 'a', replaces: 'b' },
      { id: 'z', replaces: null },
    ]
    expect(chainOf(entries).map((entry) => entry.id)).toEqual(['z', 'b', 'a'])
  })

  it('is empty where nothing was written', () => {
    expect(chainOf([])).toEqual([])
  })

  it('does not follow a circle for ever', () => {
    const circle = [
      { id: 'a', replaces: null },
      { id: 'b', replaces: 'a' },
      { id: 'a', replaces: 'b' },
    ]
    expect(chainOf(circle)).toHaveLength(3)
  })

  it('finds the order again however the entries were shuffled', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        (ids, order) => {
          const chain = ids.map((id, index) => ({ id, replaces: ids[index - 1] ?? null }))
          const shuffled = chain
            .map((entry) => ({ entry, place: order.next().value }))
            .sort((one, other) => one.place - other.place)
            .map(({ entry }) => entry)
          expect(chainOf(shuffled)).toEqual(chain)
        },
      ),
    )
  })
})
