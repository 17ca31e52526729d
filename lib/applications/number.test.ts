import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from './check-digit'
import { applicationNumber, digitsOf, isApplicationNumber } from './number'

const numbers = fc
  .tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 2026, max: 2125 }), fc.integer({ min: 1, max: 250_000 }))
  .map(([school, year, serial]) => applicationNumber(String(school), year, serial))

describe('the number of an application', () => {
  it('begins with the school’s number and can be read aloud', () => {
    expect(applicationNumber('183', 2026, 517)).toMatch(/^183-26-00517-\d$/)
    expect(applicationNumber('183', 2026, 123_456)).toMatch(/^183-26-123456-\d$/)
  })

  it('has the check digit of Damm’s own example', () => {
    expect(checkDigit('572')).toBe(4)
  })

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const digits = digitsOf(number)
        const at = place % digits.length
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1)
        expect(isApplicationNumber(number)).toBe(true)
        expect(isApplicationNumber(wrong)).toBe(false)
      }),
    )
  })

  it('catches every swap of neighbours', () => {
    fc.assert(
      fc.property(numbers, fc.nat(), (number, place) => {
        const digits = digitsOf(number)
        const at = place % (digits.length - 1)
        const [left = '', right = ''] = [digits[at], digits[at + 1]]
        fc.pre(left !== right)
        expect(isApplicationNumber(digits.slice(0, at) + right + left + digits.slice(at + 2))).toBe(false)
      }),
    )
  })

  it('is known without dashes, with spaces and with №', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        for (const typed of [digitsOf(number), number, `№ ${number.replaceAll('-', ' ')}`]) {
          expect(isApplicationNumber(typed)).toBe(true)
        }
      }),
    )
  })
})
