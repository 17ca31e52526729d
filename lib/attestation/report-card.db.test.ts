import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { testVisitorKey } from '@/lib/access/testing'
import { moveClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { reportCardBytes, reportCardCode } from './report-card-code'
import { issueReportCard } from './report-card-commands'
import { reportCardPaper } from './report-card-paper'
import { checkReportCard, listPupils } from './report-card-queries'
import { findReport, findReportOf } from './report-queries'
import { makeSchoolWithQuarters, type SchoolWithQuarters } from './testing'

let school: SchoolWithQuarters
let number = 600
let places = 0

beforeAll(() => moveClock(new Date('2026-12-28T09:00:00Z')))
beforeEach(async () => {
  school = await makeSchoolWithQuarters()
  number += 1
  await db.school.update({ where: { id: school.schoolId }, data: { number: String(number) } })
})

/** Somebody from a network that has not tried yet. */
const passer = () => testVisitorKey({ place: `192.0.2.${++places}` })
const reportOfVera = async () => {
  const report = await findReportOf(school.classKey(), school.id.veraIn7B)
  if (!report) throw new Error('No report')
  return report
}
const issue = async () => issueReportCard(school.classKey(), await reportOfVera())
const give = (value: string, said: object = {}) =>
  school.given({ periodId: school.id.quarter, kind: 'period', value, ...said })
const wrongCode = (seed: number) => reportCardCode(String(number), new Uint8Array(reportCardBytes).fill(seed))

describe('a report card', () => {
  it('gets a code of its school, which anybody finds valid', async () => {
    await give('5')
    const { code } = await issue()

    expect(code).toMatch(new RegExp(`^${number}-`))
    expect(await checkReportCard(passer(), code.toLowerCase())).toEqual({ outcome: 'valid', madeOn: '2026-12-28' })
  })

  it('keeps its code while its marks are the same, whoever prints it and however often', async () => {
    await give('5')
    const codes = await Promise.all([issue(), issue(), issue()])
    const ofFamily = await findReport(school.diary(), { firstDay: '2026-09-01' })
    if (!ofFamily) throw new Error('No report')
    codes.push(await issueReportCard(school.diary(), ofFamily))

    expect(new Set(codes.map(({ code }) => code)).size).toBe(1)
    expect(await db.reportCard.count({ where: { schoolId: school.schoolId } })).toBe(1)
  })

  it('is replaced as soon as one of its marks changes, and the new one is valid', async () => {
    const first = await give('4')
    const { code: before } = await issue()
    await give('5', { replaces: first.id })

    expect(await checkReportCard(passer(), before)).toMatchObject({ outcome: 'replaced', madeOn: '2026-12-28' })
    const { code: after } = await issue()
    expect(after).not.toBe(before)
    expect(await checkReportCard(passer(), after)).toMatchObject({ outcome: 'valid' })
  })

  it('is replaced when a mark is added, and when the pupil gets another name', async () => {
    const { code } = await issue()
    await give('5')
    expect(await checkReportCard(passer(), code)).toMatchObject({ outcome: 'replaced' })

    const { code: second } = await issue()
    await db.pupil.update({ where: { id: school.id.vera }, data: { surname: 'Иванова' } })
    expect(await checkReportCard(passer(), second)).toMatchObject({ outcome: 'replaced' })
  })

  it('says nothing but that and the day', async () => {
    await give('5')
    const { code } = await issue()
    expect(Object.keys(await checkReportCard(passer(), code)).sort()).toEqual(['madeOn', 'outcome'])
  })

  it('is made of a pupil of this very class alone, and for a representative', async () => {
    const other = await makeSchoolWithQuarters()
    expect(await findReportOf(other.classKey(), school.id.veraIn7B)).toBeNull()
    expect(await findReportOf(school.classKey({ classId: school.id.otherClass }), school.id.veraIn7B)).toBeNull()
    expect((await listPupils(other.classKey(), '2026-12-28')).map(({ enrolmentId }) => enrolmentId)).not.toContain(
      school.id.veraIn7B,
    )
    const invitee = school.diary({ basis: 'invitee' })
    await expect(issueReportCard(invitee, await reportOfVera())).rejects.toThrow()
    expect(await db.reportCard.count({ where: { schoolId: school.schoolId } })).toBe(0)
  })

  it('prints the marks under their periods', async () => {
    await give('5')
    await give('4', { periodId: school.id.root, kind: 'year' })
    const paper = reportCardPaper(await reportOfVera(), await issue(), {
      timeZone: 'Europe/Moscow',
      portal: 'Дневник',
      addressOf: (code) => `https://diary.example/report-card?code=${code}`,
    })

    expect(paper.head).toEqual(['1-я четверть', '2-я четверть', 'Годовая'])
    expect(paper.lines.map(({ values }) => values)).toContainEqual(['', '5', '4'])
    expect(paper.check.hint).toContain('diary.example/report-card')
    expect(paper.facts.map(({ value }) => value)).toEqual(['Ковалёвы Вера', '7Б', formatDayOfYear('2026-12-28', 'ru')])
  })
})

describe('whoever guesses codes', () => {
  it('is told of a slip without a look into the register', async () => {
    const key = passer()
    for (let turn = 0; turn < 30; turn++) {
      expect(await checkReportCard(key, `${number}-AAAA-AAAA-AAA${turn % 10}`)).toEqual({ outcome: 'mistyped' })
    }
    expect(await checkReportCard(key, wrongCode(1))).toEqual({ outcome: 'unknown' })
  })

  it('is stopped after twenty wrong ones, and then learns nothing of a right one either', async () => {
    await give('5')
    const { code } = await issue()
    const key = passer()
    const outcomes = await Promise.all(
      Array.from({ length: 40 }, async (_, seed) => (await checkReportCard(key, wrongCode(seed % 32))).outcome),
    )

    expect(outcomes.filter((outcome) => outcome === 'unknown').length).toBeLessThanOrEqual(20)
    expect(outcomes.filter((outcome) => outcome === 'wait').length).toBeGreaterThanOrEqual(20)
    for (let seed = 0; seed < 20; seed++) await checkReportCard(key, wrongCode(seed))
    expect(await checkReportCard(key, code)).toMatchObject({ outcome: 'wait' })
    expect(await checkReportCard(passer(), code)).toMatchObject({ outcome: 'valid' })
  })

  it('may check as many right ones as there are', async () => {
    await give('5')
    const { code } = await issue()
    const key = passer()
    for (let turn = 0; turn < 25; turn++) {
      expect(await checkReportCard(key, code)).toMatchObject({ outcome: 'valid' })
    }
  })

  it('finds the code of one school under the number of no other', async () => {
    await give('5')
    await issue()
    const other = reportCardCode('999', new Uint8Array(reportCardBytes).fill(3))
    expect(await checkReportCard(passer(), other)).toEqual({ outcome: 'unknown' })
  })
})
