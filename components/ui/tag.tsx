import type { ReactNode } from 'react'

export type TagTone = 'amber' | 'green' | 'red' | 'soft' | 'pen'

const tones = {
  amber: 'text-amber',
  green: 'text-green',
  red: 'text-red',
  soft: 'text-soft',
  pen: 'text-pen',
}

/** One word in a frame: what is unusual about a lesson, in which state a paper is. */
export function Tag({ tone = 'amber', children }: { tone?: TagTone; children: ReactNode }) {
  return <em className={`tag ${tones[tone]}`}>{children}</em>
}
