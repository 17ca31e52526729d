import fc from 'fast-check'
import smpp from 'smpp'
import { describe, expect, it } from 'vitest'
import { smsParts } from './parts'

describe('a text message', () => {
  it('holds 70 Cyrillic characters, and 67 in each of several', () => {
    expect(smsParts('ы'.repeat(70)).parts).toHaveLength(1)
    expect(smsParts('ы'.repeat(71)).parts.map((part) => part.length)).toEqual([67, 4])
    expect(smsParts('ы'.repeat(135)).parts).toHaveLength(3)
  })

  it('holds 160 Latin characters, and 153 in each of several', () => {
    expect(smsParts('y'.repeat(160))).toEqual({ encoding: 'ASCII', parts: ['y'.repeat(160)] })
    expect(smsParts('y'.repeat(161)).parts.map((part) => part.length)).toEqual([153, 8])
  })

  it('counts signs of the second table of the phones’ alphabet twice, and does not tear them apart', () => {
    expect(smsParts('€'.repeat(80)).parts).toHaveLength(1)
    expect(smsParts('€'.repeat(81)).parts.map((part) => part.length)).toEqual([76, 5])
  })

  it('loses nothing, tears no character apart and overfills no message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { encoding, parts } = smsParts(text)

        expect(parts.join('')).toBe(text)
        for (const part of parts) {
          expect(() => encodeURIComponent(part)).not.toThrow()
          const bytes = smpp.encodings[encoding].encode(part).length
          expect(bytes).toBeLessThanOrEqual(
            parts.length > 1 ? (encoding === 'ASCII' ? 153 : 134) : encoding === 'ASCII' ? 160 : 140,
          )
        }
      }),
    )
  })
})
