import { describe, expect, it } from 'vitest'
import { formatDay, formatDayOfYear, formatMoment, formatNumber, formatTime } from './formats'
import { briefName, initialsName, personName } from './person-name'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('dates as families read them', () => {
  it('name the weekday, the day and the month', () => {
    expect(plain(formatDay('2026-11-24', 'ru'))).toBe('вторник, 24 ноября')
    expect(plain(formatDay('2026-11-24', 'en'))).toBe('Tuesday, 24 November')
  })

  it('name the year of a birthday', () => {
    expect(plain(formatDayOfYear('2014-05-12', 'ru'))).toBe('12 мая 2014 г.')
  })

  it('show the time of the place', () => {
    const instant = new Date('2026-11-24T11:05:00Z')
    expect(formatTime(instant, 'ru')).toBe('14:05')
    expect(formatTime(instant, 'ru', 'Asia/Yekaterinburg')).toBe('16:05')
    expect(plain(formatMoment(instant, 'ru'))).toBe('вторник, 24 ноября, 14:05')
  })
})

describe('numbers', () => {
  it('are grouped from five digits on', () => {
    expect(plain(formatNumber(54956, 'ru'))).toBe('54 956')
    expect(formatNumber(1200, 'ru')).toBe('1200')
  })
})

describe('names', () => {
  const anna = { surname: 'Ковалёва', givenName: 'Анна', patronymic: 'Сергеевна' }

  it('begin with the surname or the given name, as one chose', () => {
    expect(personName(anna)).toBe('Ковалёва Анна Сергеевна')
    expect(personName(anna, 'given')).toBe('Анна Сергеевна Ковалёва')
    expect(briefName(anna)).toBe('Анна Ковалёва')
  })

  it('do without a patronymic', () => {
    expect(personName({ surname: 'Ли', givenName: 'Мэй' })).toBe('Ли Мэй')
    expect(plain(initialsName({ surname: 'Ли', givenName: 'Мэй', patronymic: null }))).toBe('Ли М.')
  })

  it('hold initials together', () => {
    expect(initialsName(anna)).toBe('Ковалёва\u00a0А.\u00a0С.')
  })
})
