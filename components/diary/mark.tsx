import { useLocale } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { formatWeight } from './work'

export type MarkView = {
  /** «5», «4/5», «зачёт»; null while the mark is awaited, or when it was taken back. */
  value: string | null
  /** What stood there before it was corrected. */
  before?: string | null
  /** In tenths: 10 is one dot, up to 50; others are written as a number. */
  weightTenths: number
  isFresh?: boolean
}

type Props = MarkView & { /** The whole of it in words: «исправлено: было 4, стало 5, вес 2». */ spoken: string }

/** A mark in teacher's red, its weight beneath it. Where it has more to tell, a button or link goes around it. */
export function Mark({ value, before, weightTenths, isFresh, spoken }: Props) {
  return (
    <span className={classes('mark', isFresh && 'fresh', isWord(value ?? before) && 'mark-word')}>
      <span aria-hidden="true">
        {before && <s>{before}</s>}
        {value === null ? !before && <i className="due" /> : <b>{value}</b>}
      </span>
      <Weight tenths={weightTenths} />
      <span className="sr-only">{spoken}</span>
    </span>
  )
}

function Weight({ tenths }: { tenths: number }) {
  const locale = useLocale()
  if (tenths === 0) return null

  const isDotted = tenths % 10 === 0 && tenths <= 50
  if (!isDotted) return <i className="dots" aria-hidden="true">{`×${formatWeight(tenths, locale)}`}</i>

  return (
    <i className="dots" aria-hidden="true">
      {Array.from({ length: tenths / 10 }, (_, dot) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        <i key={dot} />
      ))}
    </i>
  )
}

function isWord(value: string | null | undefined): boolean {
  return typeof value === 'string' && value.length > 3
}
