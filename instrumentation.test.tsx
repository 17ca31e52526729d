import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { Failure } from '@/components/portal/failure'
import { log } from '@/lib/platform/log'
import { onRequestError } from './instrumentation'

const context = {
  routerKind: 'App Router',
  routePath: '/diary/[pupilId]/week',
  routeType: 'render',
  renderSource: 'react-server-components',
  revalidateReason: undefined,
} as const
const request = { path: '/diary/1/week?name=Vera', method: 'GET', headers: { cookie: 'session=secret' } }

it('logs a fault under the number that its page shows, and nothing that a person typed', async () => {
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {})
  const fault = Object.assign(new Error('no mark for Vera'), { digest: '2894739281' })
  await onRequestError(fault, request, context)

  const page = renderToStaticMarkup(<Failure error={fault} retry={() => {}} />)
  expect(page).toContain('Номер ошибки: <b>2894739281</b>')
  expect(logged).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ number: '2894739281', route: '/diary/[pupilId]/week', fault: 'Error' }),
    'a page failed',
  )
  expect(JSON.stringify(logged.mock.calls)).not.toMatch(/Vera|secret/)
})

it('shows the page of a fault with a way to help', () => {
  const page = renderToStaticMarkup(<Failure error={new Error('x')} retry={() => {}} />)
  expect(page).toContain('<a href="/help" class="button button-plain">Помощь</a>')
})
