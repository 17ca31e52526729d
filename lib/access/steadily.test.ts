import { expect, it } from 'vitest'
import { steadily } from './steadily'

it('answers quick work no sooner than slow work', async () => {
  const started = performance.now()
  expect(await steadily(Promise.resolve('quick'))).toBe('quick')
  expect(performance.now() - started).toBeGreaterThanOrEqual(395)
})

it('lets a fault through', async () => {
  await expect(steadily(Promise.reject(new Error('down')))).rejects.toThrow('down')
})
