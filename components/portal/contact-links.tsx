import type { ReactNode } from 'react'
import { env } from '@/lib/platform/env'
import { noBreak } from '@/lib/platform/i18n/typography'

/** What a text about whom to ask may hold: `<phone></phone>`, `<email></email>`, `{hours}` and `<b>…</b>`. */
export const contactLinks = {
  phone: () => (
    <a href={`tel:${dialled(env.PORTAL_PHONE)}`} className="whitespace-nowrap">
      {env.PORTAL_PHONE}
    </a>
  ),
  email: () => <a href={`mailto:${env.PORTAL_EMAIL}`}>{env.PORTAL_EMAIL}</a>,
  hours: noBreak(env.PORTAL_HOURS),
  b: (chunks: ReactNode) => <b>{chunks}</b>,
}

/** The number as a telephone dials it: ten digits and those that begin with 8 are Russian. */
export function dialled(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  if (digits.length === 10) return `+7${digits}`
  return digits.length === 11 && digits.startsWith('8') ? `+7${digits.slice(1)}` : `+${digits}`
}
