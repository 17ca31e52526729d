/** A browser says where a write comes from, and no page can make it lie. What is not a browser carries no cookie either. */
export function isForeignWrite({ method, headers }: { method: string; headers: Headers }): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return false

  const origin = headers.get('origin')
  if (origin === null) return headers.get('sec-fetch-site') === 'cross-site'
  return !URL.canParse(origin) || new URL(origin).host !== headers.get('host')
}
