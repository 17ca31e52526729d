import { type NextRequest, NextResponse } from 'next/server'
import { isForeignWrite } from '@/lib/platform/foreign-write'
import { pathHeader } from '@/lib/platform/paths'
import { contentPolicy, securityHeaders } from '@/lib/platform/security-headers'

/**
 * Gives each page its own path and a nonce, and each answer its security headers. It turns away writes that another
 * site sends, and addresses with a zero in them, which no text of the database may hold. It guards no page: doors do.
 */
export function proxy(request: NextRequest): NextResponse {
  if (isForeignWrite(request)) return new NextResponse(null, { status: 403 })
  if (request.url.includes('%00')) return new NextResponse(null, { status: 400 })

  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)

  const response = NextResponse.next({ request: { headers } })
  // What people send in is given out under a stricter policy, which its route names.
  if (!request.nextUrl.pathname.startsWith('/api/files/')) response.headers.set('content-security-policy', policy)
  for (const [name, value] of securityHeaders()) response.headers.set(name, value)
  return response
}

/** What passes here is cut at 10 MB. Files go past it, to a route that asks for their origin itself; its headers are its own too. */
export const config = { matcher: '/((?!api/files$).*)' }
