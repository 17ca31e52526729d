import type { Page } from '@playwright/test'
import { paths } from '@/lib/platform/paths'
import { demoPassword, personas } from '@/prisma/personas'
import { OwnPortal } from './own-portal'
import { signIn } from './parents'
import { expect, test } from './people'
import { things } from './things'

const pupils = 25
/** How long after the request has left the server is killed, in milliseconds. */
const moments = [0, 40, 80, 110, 150]

test.describe('kill -9 of the server while a column is saved', () => {
  let portal: OwnPortal
  test.setTimeout(600_000)
  test.beforeAll(async () => {
    portal = await OwnPortal.open()
    await portal.start()
  })
  test.afterAll(async () => portal.close())

  test('all of it is there or none, the page knows which, and in the end every mark is there once', async ({
    page,
  }) => {
    await page.goto(portal.address + paths.signIn(paths.journal(things.geometry11A)))
    await signIn(page, personas.teacher.email, demoPassword)
    await expect(page.getByText('Всё сохраняется само')).toBeVisible()

    for (const [round, moment] of moments.entries()) {
      await test.step(`after ${moment} ms`, async () => {
        const sent = await typeColumn(page, portal, round)
        await sent.first
        await new Promise((resolve) => setTimeout(resolve, moment))
        await portal.kill()
        await expect.poll(() => portal.isQuiet()).toBe(true)

        const isTold = page.locator('.saving').filter({ hasText: /Сохранено\sв|Не\sотправлено:\s\d+/ })
        await expect(isTold).toBeVisible()
        const told = await isTold.textContent()
        for (const ids of sent.batches) expect([0, ids.length]).toContain(await countOf(portal, ids))
        if (told?.includes('Сохранено')) expect(await countOf(portal, sent.batches.flat())).toBe(pupils)
        else await expect(page.getByText('Оценки останутся на этом устройстве')).toBeVisible()

        await portal.start()
        if (round % 2) await page.reload()
        await expect(page.locator('.saving')).toContainText(/Сохранено\sв|Всё\sсохраняется\sсамо/, { timeout: 60_000 })
        await expect(page.getByText(/Не\sотправлено/)).toHaveCount(0)
        await expect.poll(() => entriesOf(portal, sent.batches.flat())).toEqual(Array(pupils).fill(1))
      })
    }
  })
})

/** Types a new column into the last lesson. Answers the ids that leave the page, as they were sent together. */
async function typeColumn(page: Page, portal: OwnPortal, round: number) {
  await page.goto(portal.address + paths.journal(things.geometry11A))
  await expect(page.getByText('Всё сохраняется само')).toBeVisible()
  const more = page.getByRole('button', { name: 'Ещё работа' })
  if (await more.isVisible()) await more.click()
  await page.getByRole('grid').locator('td[tabindex="0"]').focus()

  const batches: string[][] = []
  page.on('request', (request) => {
    if (!request.url().endsWith('/api/journal/v1/entries')) return
    const ids: string[] = request.postDataJSON().entries.map(({ id }: { id: string }) => id)
    // What goes out again may take along what was typed meanwhile.
    const fresh = ids.filter((id) => !batches.flat().includes(id))
    if (fresh.length > 0) batches.push(fresh)
  })
  const first = page.waitForRequest('**/api/journal/v1/entries')
  for (let pupil = 0; pupil < pupils; pupil++) await page.keyboard.press(`Digit${2 + ((pupil + round) % 4)}`)
  return { first, batches }
}

async function countOf(portal: OwnPortal, ids: string[]): Promise<number> {
  const [row] = await portal.ask<{ count: number }>(
    'SELECT count(*)::int AS count FROM mark_entries WHERE id = ANY ($1::uuid[])',
    ids,
  )
  return row?.count ?? 0
}

/** How many entries there are in each cell that these marks went into. */
async function entriesOf(portal: OwnPortal, ids: string[]): Promise<number[]> {
  const rows = await portal.ask<{ entries: number }>(
    `SELECT count(*)::int AS entries FROM mark_entries m JOIN mark_entries ours
       ON (ours.school_id, ours.column_id, ours.enrolment_id) = (m.school_id, m.column_id, m.enrolment_id)
     WHERE ours.id = ANY ($1::uuid[]) GROUP BY m.column_id, m.enrolment_id`,
    ids,
  )
  return rows.map(({ entries }) => entries)
}
