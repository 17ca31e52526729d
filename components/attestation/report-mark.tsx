import { useTranslations } from 'next-intl'
import { type ReportCell, valueBefore } from '@/lib/attestation/report'

/** A mark in teacher's red; what stood there before is struck through. */
export function ReportMark({ cell }: { cell: ReportCell | null }) {
  const t = useTranslations('attestation.family')
  if (!cell) return null

  const { value } = cell.now
  const before = valueBefore(cell)
  if (!before) return <b>{value}</b>

  return (
    <>
      <span aria-hidden="true">
        <s>{before}</s> {value && <b>{value}</b>}
      </span>
      <span className="sr-only">
        {value ? t('spokenChanged', { before, value }) : t('spokenTakenBack', { before })}
      </span>
    </>
  )
}
