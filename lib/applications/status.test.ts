import { describe, expect, it } from 'vitest'
import { awaitsCode, isJoined, isOver, mayBecome, mayBeginAgain, statuses } from './status'

describe('the life of an application', () => {
  it('goes from the school’s inbox to an open diary by way of the visit and the data', () => {
    expect(mayBecome('SUBMITTED', 'CONFIRMED')).toBe(true)
    expect(mayBecome('CONFIRMED', 'READY')).toBe(true)
    expect(mayBecome('READY', 'OPEN')).toBe(true)
  })

  it('opens nothing before the passport was seen and the data is in', () => {
    for (const early of statuses.filter((status) => status !== 'READY')) expect(mayBecome(early, 'OPEN')).toBe(false)
    expect(mayBecome('SUBMITTED', 'READY')).toBe(false)
  })

  it('can be taken back as long as it is not over', () => {
    expect(statuses.filter((status) => mayBecome(status, 'WITHDRAWN'))).toEqual(
      statuses.filter((status) => !isOver(status)),
    )
  })

  it('sends a wrong join back to the school’s inbox', () => {
    expect(statuses.filter(isJoined)).toEqual(['CONFIRMED', 'READY', 'OPEN'])
    expect(statuses.filter(awaitsCode)).toEqual(['CONFIRMED', 'READY'])
  })

  it('never wakes what is over', () => {
    for (const over of statuses.filter(isOver)) {
      for (const any of statuses) expect(mayBecome(over, any)).toBe(false)
    }
  })

  it('may begin again after a refusal, a withdrawal or too long a wait, not after the school closed a diary', () => {
    expect(statuses.filter(mayBeginAgain)).toEqual(['REJECTED', 'WITHDRAWN', 'EXPIRED'])
  })
})
