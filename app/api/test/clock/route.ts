import { z } from 'zod'
import { moveClock, now } from '@/lib/platform/clock'
import { mode } from '@/lib/platform/env'

const moveSchema = z.object({ to: z.iso.datetime({ offset: true }) })

/** Lets a browser test move the clock: `{"to": "2026-11-24T07:30:00Z"}`. Outside the mode `test` it does not exist. */
export async function POST(request: Request) {
  if (mode !== 'test') return new Response(null, { status: 404 })
  const move = moveSchema.safeParse(await request.json().catch(() => null))
  if (!move.success) return Response.json({ error: 'to: an instant' }, { status: 400 })
  moveClock(new Date(move.data.to))
  return Response.json({ now: now().toISOString() })
}
