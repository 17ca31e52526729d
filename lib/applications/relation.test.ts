import { expect, it } from 'vitest'
import { needsAct, papersToBring, relations } from './relation'

it('always asks for the passport first', () => {
  for (const relation of relations) expect(papersToBring(relation)[0]).toBe('passport')
})

it('asks parents for no act, and everyone else for one', () => {
  expect(relations.filter((relation) => !needsAct(relation))).toEqual(['mother', 'father'])
})
