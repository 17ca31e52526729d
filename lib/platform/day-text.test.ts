import { describe, expect, it } from 'vitest'
import { dayField, dayFromText } from './day-text'

describe('dayFromText', () => {
  it('reads what a date field sends and what people type', () => {
    expect(dayFromText('2014-05-12')).toBe('2014-05-12')
    expect(dayFromText('12.05.2014')).toBe('2014-05-12')
    expect(dayFromText(' 1.9.14 ')).toBe('2014-09-01')
    expect(dayFromText('12/05/2014')).toBe('2014-05-12')
  })

  it('refuses days that do not exist', () => {
    expect(dayFromText('30.02.2014')).toBeNull()
    expect(dayFromText('2014-13-01')).toBeNull()
    expect(dayFromText('вчера')).toBeNull()
  })
})

describe('dayField', () => {
  const field = dayField({ missing: 'missing', impossible: 'impossible' })

  it('tells an empty field from an impossible day', () => {
    expect(field.safeParse('').error?.issues[0]?.message).toBe('missing')
    expect(field.safeParse('31.02.2014').error?.issues[0]?.message).toBe('impossible')
    expect(field.parse('12.05.2014')).toBe('2014-05-12')
  })
})
