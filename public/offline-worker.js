/*
 * Keeps the page that says «no network», and shows it where a page cannot be fetched. A class journal is kept by its own
 * page, for its teacher alone (diary-journal:<account>): without network it opens again, with what was not sent yet.
 * Nothing else of a diary is kept.
 */
const kept = 'diary-offline-3'
const offlinePage = '/offline'
const journals = /^diary-journal:/

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept).then((cache) => cache.add(offlinePage)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const isOld = (name) => name !== kept && !journals.test(name)
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
    event.respondWith(fetch(request).catch(() => fromKept(request)))
  }
})

async function keptPage(request) {
  return (await caches.match(request, { ignoreVary: true })) || (await caches.match(offlinePage))
}

async function fromKept(request) {
  return (await caches.match(request, { ignoreVary: true })) || Response.error()
}
