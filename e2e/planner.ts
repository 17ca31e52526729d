import type { Page } from '@playwright/test'
import { expect } from './people'
import { things } from './things'

export const planner = (page: Page) => page.getByRole('region', { name: 'Сколько нужно до пятёрки?' })
export const subjectOfLev = `/diary/${things.lev}/marks/${things.computing}`

/** How many fives for the lightest work it takes, by the planner's own table. */
export async function fivesPromised(page: Page): Promise<number> {
  const table = planner(page).getByRole('table', { name: /чтобы вышло «5»/ })
  const count = Number.parseInt((await table.getByRole('cell').first().textContent()) ?? '', 10)
  expect(count).toBeGreaterThan(1)
  return count
}

export async function tryFives(page: Page, count: number): Promise<void> {
  await planner(page).getByRole('combobox', { name: 'Новая оценка, 1' }).selectOption('5')
  await planner(page).getByRole('spinbutton', { name: 'Сколько таких оценок, 1' }).fill(String(count))
}
