import { expect, it } from 'vitest'
import { GET } from './route'

it('is 200 while the database answers', async () => {
  const answer = await GET()
  expect(answer.status).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
