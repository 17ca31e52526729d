/** The account's own cache: the grid and what it is drawn with, for opening it without network. */
const cacheName = (accountId: string) => `diary-journal:${accountId}`
const mostPages = 6
const quietFor = 3_000

let timer: ReturnType<typeof setTimeout> | undefined

/** Keeps this page as it now is on the server, once nothing has happened for a while. */
export function keepForOffline(accountId: string): void {
  clearTimeout(timer)
  if (typeof caches === 'undefined' || !navigator.serviceWorker) return
  timer = setTimeout(() => void keepPage(accountId).catch(() => undefined), quietFor)
}

async function keepPage(accountId: string): Promise<void> {
  if (!navigator.onLine) return
  const cache = await caches.open(cacheName(accountId))
  const page = location.pathname + location.search
  const response = await fetch(page, { headers: { accept: 'text/html' } })
  if (!response.ok || response.redirected) return

  await cache.delete(page)
  await cache.put(page, response)
  await Promise.all(drawnWith().map(async (address) => (await cache.match(address)) ?? cache.add(address)))
  await forgetOldest(cache)
}

/** Scripts, styles and letters that this page loaded. */
function drawnWith(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
    .map(({ pathname, search }) => pathname + search)
}

async function forgetOldest(cache: Cache): Promise<void> {
  const pages = (await cache.keys()).filter(({ url }) => !new URL(url).pathname.startsWith('/_next/'))
  await Promise.all(pages.slice(0, Math.max(0, pages.length - mostPages)).map((page) => cache.delete(page)))
}
