import { describe, expect, it } from 'vitest'
import { diaryParts, firstPageOf, type Grant, mayLetIn, mayReadPart } from './grant'

const parent: Grant = { parts: diaryParts, lastDay: null, endedAt: null }
const tutor: Grant = { parts: ['marks', 'homework'], lastDay: '2027-05-31', endedAt: null }

describe('who may read a part of a diary', () => {
  it('lets a parent read every part', () => {
    for (const part of diaryParts) expect(mayReadPart(parent, part, '2026-11-24')).toBe(true)
  })

  it('lets a tutor read the parts that were opened, and no other', () => {
    expect(mayReadPart(tutor, 'marks', '2026-11-24')).toBe(true)
    expect(mayReadPart(tutor, 'remarks', '2026-11-24')).toBe(false)
    expect(mayReadPart(tutor, 'messages', '2026-11-24')).toBe(false)
  })

  it('opens the week to whoever may read some of it', () => {
    expect(mayReadPart(tutor, 'week', '2026-11-24')).toBe(true)
    expect(mayReadPart({ ...tutor, parts: ['events'] }, 'week', '2026-11-24')).toBe(false)
  })

  it('refuses everyone after the last day of the grant', () => {
    expect(mayReadPart(tutor, 'marks', '2027-05-31')).toBe(true)
    expect(mayReadPart(tutor, 'marks', '2027-06-01')).toBe(false)
  })

  it('refuses a grant that was ended, a parent’s too', () => {
    expect(mayReadPart({ ...parent, endedAt: new Date('2026-11-24T07:00:00Z') }, 'week', '2026-11-24')).toBe(false)
  })
})

describe('the page at which a diary begins', () => {
  it('is the week, for whoever may read some of it', () => {
    expect(firstPageOf(['marks', 'attestation'])).toBe('week')
  })

  it('is the attestation for whoever may read that alone', () => {
    expect(firstPageOf(['attestation', 'events'])).toBe('attestation')
  })

  it('is none while no part that was opened has a page', () => {
    expect(firstPageOf(['messages'])).toBeNull()
    expect(firstPageOf([])).toBeNull()
  })
})

describe('who lets others in to a diary', () => {
  const schoolchild = { basis: 'invitee', relation: 'pupil', birthDay: '2008-11-25' } as const

  it('is a representative', () => {
    expect(mayLetIn({ basis: 'representative', relation: 'mother', birthDay: '2013-04-12' }, '2026-11-24')).toBe(true)
  })

  it('is nobody who was let in', () => {
    for (const relation of ['relative', 'tutor', 'other']) {
      expect(mayLetIn({ basis: 'invitee', relation, birthDay: '2000-01-01' }, '2026-11-24')).toBe(false)
    }
  })

  it('is the pupil from the eighteenth birthday on', () => {
    expect(mayLetIn(schoolchild, '2026-11-24')).toBe(false)
    expect(mayLetIn(schoolchild, '2026-11-25')).toBe(true)
  })
})
