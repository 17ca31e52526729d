import { useTranslations } from 'next-intl'

/** How the figures of the report come about. */
export function ReportFormulas() {
  const t = useTranslations('attestation.report')
  return (
    <details className="mt-4 text-grid text-soft">
      <summary className="cursor-pointer text-pen underline">{t('formulas')}</summary>
      <p className="mt-2">{t('formulaQuality')}</p>
      <p className="mt-2">{t('formulaSuccess')}</p>
      <p className="mt-2">{t('formulaDegree')}</p>
    </details>
  )
}
