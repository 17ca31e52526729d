/**
 * The place to go back to after signing in: a path of this portal, or the fallback. Anything a browser could read as
 * another site (`//evil`, `/\evil`, `https:…`, control characters) is refused.
 */
export function safePath(asked: string | null | undefined, fallback: string): string {
  if (!asked || asked.length > 500 || !asked.startsWith('/') || hasControlOrBackslash(asked)) return fallback

  const here = 'http://here.invalid'
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null
  if (url?.origin !== here || url.pathname.startsWith('//')) return fallback
  return url.pathname + url.search
}

function hasControlOrBackslash(text: string): boolean {
  return [...text].some((letter) => letter === '\\' || letter.charCodeAt(0) < 32)
}
