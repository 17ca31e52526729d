import { describe, expect, it } from 'vitest'
import { documentKinds, identityDocuments, missingDocument } from './documents'

describe('the documents that the office has to see', () => {
  it('are one of identity for a mother and a father', () => {
    for (const document of identityDocuments) expect(missingDocument('mother', [document])).toBeNull()
    expect(missingDocument('father', ['passport', 'birth'])).toBeNull()
  })

  it('are not replaced by papers about the child', () => {
    expect(missingDocument('mother', [])).toBe('identity')
    expect(missingDocument('mother', ['birth', 'marriage', 'name-change'])).toBe('identity')
    expect(missingDocument('guardian', ['guardianship-act'])).toBe('identity')
  })

  it('are an act too for whoever is not a parent by birth', () => {
    for (const relation of ['guardian', 'trustee', 'foster', 'adopter', 'head'] as const) {
      expect(missingDocument(relation, ['passport', 'birth'])).toBe('act')
      expect(missingDocument(relation, ['passport', 'guardianship-act'])).toBeNull()
      expect(missingDocument(relation, ['passport', 'court-decision'])).toBeNull()
    }
  })

  it('are each of one kind', () => {
    expect(new Set(documentKinds).size).toBe(documentKinds.length)
  })
})
