import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeAlphabet } from '@/lib/platform/paper-code'
import { codeBytes, codeFromBytes, hashCode, normaliseCode } from './access-code'

const bytes = fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes })
const codes = bytes.map(codeFromBytes)

/** How else somebody may write a sign of the alphabet. */
const writings: Record<string, string[]> = {
  '0': ['O', 'o', 'О', 'о'],
  '1': ['I', 'l', 'L', 'і'],
  '3': ['З', 'з'],
  A: ['А', 'а'],
  B: ['В', 'в'],
  C: ['С', 'с'],
  E: ['Е', 'е'],
  H: ['Н', 'н'],
  K: ['К', 'к'],
  M: ['М', 'м'],
  P: ['Р', 'р'],
  T: ['Т', 'т'],
  V: ['U', 'u'],
  X: ['Х', 'х'],
  Y: ['У', 'у'],
}

describe('an access code', () => {
  it('is three groups of four signs that cannot be taken for each other', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/)
      }),
    )
    expect(codeAlphabet).toHaveLength(32)
    expect(new Set(codeAlphabet).size).toBe(32)
  })

  it('has sixty bits: each byte chooses each sign equally often', () => {
    const chosen = Array.from({ length: 256 }, (_, byte) => codeFromBytes(new Uint8Array(codeBytes).fill(byte))[0])
    for (const sign of codeAlphabet) expect(chosen.filter((one) => one === sign)).toHaveLength(8)
  })

  it('is not made of too few bytes', () => {
    expect(() => codeFromBytes(new Uint8Array(codeBytes - 1))).toThrow()
  })

  it('is kept as a hash that needs the secret', () => {
    const hash = hashCode('7KDM-4XPT-92HB', 'secret of the portal')
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hash).not.toBe(hashCode('7KDM-4XPT-92HB', 'another secret'))
    expect(hash).not.toBe(hashCode('7KDM-4XPT-92HC', 'secret of the portal'))
  })
})

describe('what somebody types', () => {
  it.each([
    '7KDM-4XPT-92HB',
    '7kdm4xpt92hb',
    ' 7KDM 4XPT 92HB ',
    '7КDМ–4ХРТ—92НВ',
    '7кdм.4хрт.92нв',
    '７ＫＤＭ-4XPT-92HB',
  ])('is the code, however it is written: %s', (typed) => {
    expect(normaliseCode(typed)).toBe('7KDM-4XPT-92HB')
  })

  it('may be in any case, apart or together, with look-alikes of both alphabets', () => {
    const disguises = fc.array(fc.nat(), { minLength: 14, maxLength: 14 })
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '–', '\u00a0', '\u200b'), { minLength: 14, maxLength: 14 })
    fc.assert(
      fc.property(codes, disguises, gaps, (code, picks, between) => {
        const typed = [...code]
          .map((sign, place) => {
            const all = [sign, sign.toLowerCase(), ...(writings[sign] ?? [])]
            return (all[(picks[place] ?? 0) % all.length] ?? sign) + between[place]
          })
          .join('')
        expect(normaliseCode(typed)).toBe(code)
      }),
    )
  })

  it('never becomes another code: what is a code already stays itself', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(normaliseCode(code)).toBe(code)
      }),
    )
  })

  it.each(['', '7KDM-4XPT-92H', '7KDM-4XPT-92HBB', 'Ж7KD-M4XP-T92H', '183-26-00517-4', '𝟕KDM!4XPT?92H'])(
    'is no code at all: %s',
    (typed) => {
      expect(normaliseCode(typed)).toBeNull()
    },
  )

  it('is forgiven without ever failing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => void normaliseCode(typed)))
  })
})
