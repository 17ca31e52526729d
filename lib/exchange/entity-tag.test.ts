import { describe, expect, it } from 'vitest'
import { entityTag, isKnown } from './entity-tag'

const tag = entityTag('{"marks":[]}')

describe('what a programme has already', () => {
  it('is known by its tag, alone, among others, weak or by a star', () => {
    for (const header of [tag, `"other", ${tag}`, `W/${tag}`, '*']) expect(isKnown(tag, header), header).toBe(true)
  })

  it('is not known by another tag, by a tag without quotes, or by nothing', () => {
    for (const header of [null, '', entityTag('{}'), tag.replaceAll('"', '')]) expect(isKnown(tag, header)).toBe(false)
  })
})
