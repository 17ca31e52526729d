import { beforeEach, describe, expect, it } from 'vitest'
import { systemKey } from '@/lib/access/system'
import { moveClock } from '@/lib/platform/clock'
import { newId } from '@/lib/platform/id'
import { sendApplication } from './commands'
import { beginDraft, discardDraft, findDraft, forgetOldDrafts, listDrafts, saveAnswer } from './drafts'
import { testChild, testDraft, testParent, testSchool } from './testing-family'

beforeEach(() => moveClock(new Date('2026-11-24T07:30:00Z')))

describe('a draft', () => {
  it('is begun once, though its first page was sent twice', async () => {
    const [parent, id] = [await testParent(), newId()]
    await Promise.all([beginDraft(parent, id, testChild), beginDraft(parent, id, testChild)])
    await beginDraft(parent, id, { ...testChild, givenName: 'Лев' })

    expect(await listDrafts(parent)).toMatchObject([{ id, answers: { child: { givenName: 'Лев' } } }])
  })

  it('takes over school and applicant for the next child, nothing else', async () => {
    const [parent, school] = [await testParent(), await testSchool()]
    await sendApplication(parent, await testDraft(parent, school.id))
    const id = newId()
    await beginDraft(parent, id, { ...testChild, givenName: 'Вера' })

    const answers = (await findDraft(parent, id))?.answers
    expect(Object.keys(answers ?? {}).sort()).toEqual(['applicant', 'child', 'school'])
    expect(answers?.school).toEqual({ schoolId: school.id })
  })

  it('asks about an unusual year once, and never takes an impossible one', async () => {
    const [parent, id] = [await testParent(), newId()]
    const five = { ...testChild, birthDay: '2021-05-01' } as const

    expect(await beginDraft(parent, id, five)).toMatchObject({ refusals: { isYearRight: { values: { age: 5 } } } })
    expect(await beginDraft(parent, id, { ...five, isYearRight: 'yes' })).toMatchObject({ ok: true })
    for (const birthDay of ['2025-05-01', '2027-01-01', '1996-05-01'] as const) {
      const refused = await saveAnswer(parent, id, { child: { ...testChild, birthDay, isYearRight: 'yes' } })
      expect(refused).toMatchObject({ refusals: { birthDay: 'applications.errors.birthDayImpossible' } })
    }
  })

  it('refuses a school that transmits no data, and one that does not exist', async () => {
    const [parent, silent] = [await testParent(), await testSchool({ transmitsData: false })]
    const id = await testDraft(parent, silent.id)

    expect((await findDraft(parent, id))?.answers.school).toBeUndefined()
    expect(await saveAnswer(parent, id, { school: { schoolId: silent.id } })).toMatchObject({
      refusals: { schoolId: 'applications.errors.schoolSilent' },
    })
    expect(await saveAnswer(parent, id, { school: { schoolId: newId() } })).toMatchObject({
      refusals: { schoolId: 'applications.errors.school' },
    })
  })

  it('is thrown away by its author alone, and forgotten after a long time', async () => {
    const [parent, stranger, school] = [await testParent(), await testParent(), await testSchool()]
    const [first, second] = [await testDraft(parent, school.id), await testDraft(parent, school.id)]

    expect(await discardDraft(stranger, first)).toBe(false)
    expect(await discardDraft(parent, first)).toBe(true)
    moveClock(new Date('2027-02-01T07:30:00Z'))
    await forgetOldDrafts(systemKey('test'))
    expect(await findDraft(parent, second)).not.toBeNull()
    moveClock(new Date('2027-03-01T07:30:00Z'))
    await forgetOldDrafts(systemKey('test'))
    expect(await findDraft(parent, second)).toBeNull()
  })

  it('comes in tens, not in thousands', async () => {
    const parent = await testParent()
    for (let index = 0; index < 20; index++) await beginDraft(parent, newId(), testChild)
    expect(await beginDraft(parent, newId(), testChild)).toMatchObject({
      refusals: { form: 'applications.errors.tooManyDrafts' },
    })
  })
})
