import { getTranslations } from 'next-intl/server'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { Status } from '@/lib/applications/status'

const tones: Record<Status, TagTone> = {
  SUBMITTED: 'amber',
  CONFIRMED: 'pen',
  READY: 'pen',
  OPEN: 'green',
  REJECTED: 'red',
  WITHDRAWN: 'soft',
  EXPIRED: 'soft',
  REVOKED: 'red',
  CLOSED: 'soft',
}

/** Where an application stands, in the words of the office. */
export async function StateTag({ status }: { status: Status }) {
  const t = await getTranslations('office.status')
  return <Tag tone={tones[status]}>{t(status)}</Tag>
}
