import { randomInt } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/platform/id'
import type { VisitorKey } from './key'
import { knownAs } from './seal'
import { type Admission, admitTry } from './sign-in-limits'
import { testVisitorKey } from './testing'

let owner: string
let school: string

beforeEach(() => {
  owner = `owner-${newId()}@mail.ru`
  school = `198.51.${randomInt(255)}.${randomInt(255)}`
})

afterEach(() => {
  vi.useRealTimers()
})

const at = (place: string) => testVisitorKey({ place })
const ownBrowser = (place: string) => testVisitorKey({ place, device: { id: newId(), knows: [knownAs(owner)] } })
const seconds = (admission: Admission) => (admission.isAdmitted ? 0 : admission.seconds)

async function fail(visitor: VisitorKey, email: string, times: number) {
  const waits: number[] = []
  for (let time = 0; time < times; time++) waits.push(seconds(await admitTry(visitor, email)))
  return waits
}

function pass(minutes: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 })
}

describe('failures with one account from one place', () => {
  it('cost nothing five times, then pauses that grow', async () => {
    expect(await fail(at(school), owner, 5)).toEqual([0, 0, 0, 0, 0])
    expect((await fail(at(school), owner, 1))[0]).toBeGreaterThanOrEqual(14)

    pass(0.3)
    expect(await fail(at(school), owner, 1)).toEqual([0])
    expect((await fail(at(school), owner, 1))[0]).toBeGreaterThanOrEqual(29)

    pass(0.6)
    expect(await fail(at(school), owner, 1)).toEqual([0])
    expect((await fail(at(school), owner, 1))[0]).toBeGreaterThanOrEqual(59)
  })

  it('are not made worse by knocking while one has to wait', async () => {
    await fail(at(school), owner, 5)
    await fail(at(school), owner, 20)
    pass(0.3)
    expect(await fail(at(school), owner, 1)).toEqual([0])
    expect((await fail(at(school), owner, 1))[0]).toBeLessThanOrEqual(30)
  })

  it('are counted before they are made: of thirty at once five are tried', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => admitTry(at(school), owner)))
    expect(tries.filter((one) => one.isAdmitted)).toHaveLength(5)
  })

  it('are forgotten once the right password came', async () => {
    await fail(at(school), owner, 4)
    const right = await admitTry(at(school), owner)
    if (right.isAdmitted) await right.forgive()
    expect(await fail(at(school), owner, 5)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('a stranger who tries an account', () => {
  it('does not lock its owner out anywhere else', async () => {
    await fail(at(school), owner, 20)
    expect(await fail(at('203.0.113.9'), owner, 1)).toEqual([0])
  })

  it('does not lock its owner out behind the same address, on a browser that knows the owner', async () => {
    await fail(at(school), owner, 20)
    expect(await fail(ownBrowser(school), owner, 1)).toEqual([0])
  })

  it('from everywhere slows browsers that never saw the owner, and no other', async () => {
    for (let place = 0; place < 30; place++) await admitTry(at(`192.0.2.${place}`), owner)

    expect((await fail(at('203.0.113.77'), owner, 1))[0]).toBeGreaterThan(0)
    expect(await fail(ownBrowser('203.0.113.77'), owner, 1)).toEqual([0])
  })

  it('gains nothing by a browser that knows somebody else', async () => {
    const other = testVisitorKey({ place: school, device: { id: newId(), knows: [knownAs('other@mail.ru')] } })
    await fail(other, owner, 5)
    expect((await fail(other, owner, 1))[0]).toBeGreaterThan(0)
    expect((await fail(at(school), owner, 1))[0]).toBeGreaterThan(0)
  })

  it('has to wait on the owner’s own browser like anybody', async () => {
    const browser = ownBrowser(school)
    await fail(browser, owner, 5)
    expect((await fail(browser, owner, 1))[0]).toBeGreaterThan(0)
  })
})

describe('failures of one network address with many accounts', () => {
  it('are let through a hundred times in a quarter of an hour, then not, except where the browser is known', async () => {
    for (let time = 0; time < 100; time++) {
      expect(seconds(await admitTry(at(school), `many-${time}-${school}@mail.ru`))).toBe(0)
    }
    expect((await fail(at(school), owner, 1))[0]).toBeGreaterThan(0)
    expect(await fail(ownBrowser(school), owner, 1)).toEqual([0])

    pass(16)
    expect(await fail(at(school), owner, 1)).toEqual([0])
  })

  it('are not the successes of a school where everybody signs in at once', async () => {
    for (let time = 0; time < 120; time++) {
      const admission = await admitTry(at(school), `pupil-${time}-${school}@mail.ru`)
      expect(admission.isAdmitted).toBe(true)
      if (admission.isAdmitted) await admission.forgive()
    }
  })
})
