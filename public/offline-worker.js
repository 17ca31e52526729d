/*
 * Keeps the page that says «no network», and shows it where a page cannot be fetched. A class journal is kept by its own
 * page, for its teacher alone (diary-journal:<account>): without network it opens again, with what was not sent yet, to
 * whoever the device knows to be signed in (diary-owner). Nothing else of a diary is kept.
 */
const kept = 'diary-offline-3'
const offlinePage = '/offline'
const owner = 'diary-owner'
const journals = /^diary-journal:/

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.add(offlinePage)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const isOld = (name) => name !== kept && name !== owner && !journals.test(name)
  const forgetOthers = caches
    .keys()
    .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
  event.waitUntil(forgetOthers.then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return

  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => keptPage(request)))
  } else if (new URL(request.url).pathname.startsWith('/_next/static/')) {
    event.respondWith(fetch(request).catch(() => fromOwnJournals(request).then((found) => found || Response.error())))
  }
})

async function keptPage(request) {
  return (await fromOwnJournals(request)) || (await caches.match(offlinePage, { cacheName: kept }))
}

/** What was kept for another account of this device is not there. */
async function fromOwnJournals(request) {
  const note = await caches.match('/', { cacheName: owner })
  return note && caches.match(request, { cacheName: `diary-journal:${await note.text()}`, ignoreVary: true })
}
