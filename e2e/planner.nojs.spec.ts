import { expect, test } from './people'
import { fivesPromised, planner, subjectOfLev, tryFives } from './planner'

test('without script the planner is a plain form with an answer', async ({ page, signInAs }) => {
  await signInAs('parent')
  await page.goto(subjectOfLev)
  const count = await fivesPromised(page)
  await tryFives(page, count)
  await planner(page).getByRole('button', { name: 'Посчитать' }).click()
  await expect(page).toHaveURL(/value=5.*#planner$/)
  await expect(planner(page).getByRole('status')).toContainText('выходит «5»')
})
