import { expect, it } from 'vitest'
import { tenthsIn } from './weight'

it('reads a weight with a comma or a point', () => {
  expect(['0', '1', '1,5', '2.5', ' 3 ', '10', '10,0'].map(tenthsIn)).toEqual([0, 10, 15, 25, 30, 100, 100])
})

it('takes no other weight', () => {
  expect(['', '-1', '10,1', '11', '1,25', 'два', '1,', ',5'].map(tenthsIn)).toEqual(Array(8).fill(null))
})
