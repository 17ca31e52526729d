/** No inline script runs without this answer's nonce; nobody may frame a page of the diary. */
export function contentPolicy(nonce: string): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  const rules = {
    'default-src': "'self'",
    // The development server compiles in the browser with eval.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(rules)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** What every answer carries. HSTS only where people come by https, as the address of the portal says. */
export function securityHeaders(publicAddress = process.env.NEXTAUTH_URL): [string, string][] {
  const always: [string, string][] = [
    ['x-content-type-options', 'nosniff'],
    ['x-frame-options', 'DENY'],
    // Not `no-referrer`: browsers would then hide the origin of our own forms, which the proxy checks.
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
  ]
  const isSecure = publicAddress?.startsWith('https://')
  return isSecure ? [...always, ['strict-transport-security', 'max-age=31536000; includeSubDomains']] : always
}
