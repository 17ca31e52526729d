import { describe, expect, it } from 'vitest'
import { noBreak } from './typography'

/** Shows no-break spaces as «~». */
function shown(text: string): string {
  return noBreak(text).replaceAll('\u00a0', '~')
}

describe('noBreak', () => {
  it('leaves no short word at the end of a line', () => {
    expect(shown('Придите в школу с паспортом')).toBe('Придите в~школу с~паспортом')
    expect(shown('не в часы тишины')).toBe('не~в~часы тишины')
    expect(shown('«В дневнике новая оценка»')).toBe('«В~дневнике новая оценка»')
  })

  it('holds №, § and initials together with what follows', () => {
    expect(shown('школа № 183, § 14')).toBe('школа №~183, §~14')
    expect(shown('Крылов Д. А.')).toBe('Крылов~Д.~А.')
    expect(shown('Ведёт Орлова Н. П., каб. 31')).toBe('Ведёт Орлова~Н.~П., каб. 31')
  })

  it('holds a number together with its unit', () => {
    expect(shown('задано 40 мин')).toBe('задано 40~мин')
    expect(shown('{count} мин')).toBe('{count}~мин')
  })

  it('does not begin a line with a dash', () => {
    expect(shown('Суббота — выходной')).toBe('Суббота~— выходной')
  })

  it('leaves the syntax of ICU and English alone', () => {
    const icu = '{count, plural, one {# урок} few {# урока} other {# уроков}}'
    expect(noBreak(icu)).toBe(icu)
    expect(noBreak('It is up to you')).toBe('It is up to you')
  })

  it('does not take the end of a long word for a short one', () => {
    expect(noBreak('Анна-Мария и')).toBe('Анна-Мария и')
    expect(noBreak('когда-то давно')).toBe('когда-то давно')
  })
})
