/** What can go wrong for a programme, with what it is told. The words are for its author, who reads them in a log. */
const problems = {
  'no token': [401, 'Send your token: Authorization: Bearer sd_…'],
  'dead token': [
    401,
    'This token opens nothing. It was ended, its last day has passed, or its owner’s access has ended',
  ],
  'other diary': [404, 'This token opens no such diary'],
  'other part': [403, 'This token was not made for this part of the diary'],
  'too many': [429, 'Too many requests in a minute. Ask again after the seconds of Retry-After'],
  'bad query': [400, 'The query of the address has a mistake'],
  'no period': [404, 'The school has no such period'],
} as const

export type ProblemName = keyof typeof problems

const titles = { 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests' }

/** RFC 9457. */
export function problemOf(name: ProblemName, more?: string) {
  const [status, detail] = problems[name]
  return { type: 'about:blank', title: titles[status], status, detail: more ? `${detail}: ${more}` : detail }
}

/** What a browser of tokens understands (RFC 6750); null where the trouble is another. */
export function challengeOf(name: ProblemName): string | null {
  const realm = 'Bearer realm="diary"'
  if (name === 'no token') return realm
  if (name === 'dead token') return `${realm}, error="invalid_token"`
  return name === 'other part' ? `${realm}, error="insufficient_scope"` : null
}
