import { NextResponse } from 'next/server'
import { z } from 'zod'
import { listMessages, openOutbox } from '@/lib/platform/mail/outbox'

const wanted = z.object({
  to: z.string().trim().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})

/** The outbox for programs: `?to=ADDRESS&limit=N`, newest first. Not there in production. */
export async function GET(request: Request) {
  const outbox = openOutbox()
  if (!outbox) return NextResponse.json({ error: 'not found' }, { status: 404 })

  const asked = wanted.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success)
    return NextResponse.json({ error: 'to is an address, limit a number from 1 to 500' }, { status: 400 })

  return NextResponse.json(await listMessages(outbox, asked.data), { headers: { 'cache-control': 'no-store' } })
}
