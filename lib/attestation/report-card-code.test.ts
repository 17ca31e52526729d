import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAlphabet } from '@/lib/platform/paper-code'
import { readReportCardCode, reportCardBytes, reportCardCode } from './report-card-code'

const bytes = fc.uint8Array({ minLength: reportCardBytes, maxLength: reportCardBytes })
const codes = bytes.map((random) => reportCardCode('183', random))

describe('the code of a report card', () => {
  it('begins with the school, and reads as it stands on paper', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^183(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
        expect(readReportCardCode(code)).toEqual({ schoolNumber: '183', code })
      }),
    )
  })

  it.each([
    (code: string) => code.toLowerCase(),
    (code: string) => code.replaceAll('-', ' '),
    (code: string) => code.replaceAll('-', ''),
  ])('may be typed in another way', (retyped) => {
    fc.assert(fc.property(codes, (code) => void expect(readReportCardCode(retyped(code))?.code).toBe(code)))
  })

  it('tells every wrong sign', () => {
    fc.assert(
      fc.property(codes, fc.nat(), fc.constantFrom(...codeAlphabet), (code, at, sign) => {
        const places = [...code].flatMap((one, index) => (one === '-' ? [] : [index]))
        const place = places[at % places.length] ?? 0
        fc.pre(code[place] !== sign)
        expect(readReportCardCode(code.slice(0, place) + sign + code.slice(place + 1))).toBeNull()
      }),
    )
  })

  it('tells neighbours that changed places', () => {
    fc.assert(
      fc.property(codes, fc.nat({ max: 13 }), (code, at) => {
        const signs = [...code.replaceAll('-', '')]
        const [one = '', other = ''] = signs.splice(at, 2)
        fc.pre(one !== other)
        expect(readReportCardCode([...signs.slice(0, at), other, one, ...signs.slice(at)].join(''))).toBeNull()
      }),
    )
  })

  it('of one school is none of another', () => {
    fc.assert(
      fc.property(
        bytes,
        (random) => void expect(readReportCardCode(reportCardCode('183', random).replace('183', '184'))).toBeNull(),
      ),
    )
  })

  it('is found in no nonsense', () => {
    for (const typed of ['', '183', '7KDM-4XPT-92HB', '-', '0'.repeat(400), 'табель', '183-ЖЖЖЖ-ЖЖЖЖ-ЖЖЖЖ']) {
      expect(readReportCardCode(typed)).toBeNull()
    }
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => void readReportCardCode(typed)))
  })

  it('is not made of too few bytes', () => {
    expect(() => reportCardCode('183', new Uint8Array(reportCardBytes - 1))).toThrow()
  })
})
