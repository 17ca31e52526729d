import { useTranslations } from 'next-intl'
import type { Period } from '@/lib/journal/period'
import { Segments } from './segments'

type Props = { periods: readonly Period[]; shown: Period; hrefOf: (number: string) => string }

/** Between the quarters, or half-years, of the school year. */
export function PeriodSwitch({ periods, shown, hrefOf }: Props) {
  const t = useTranslations('diary')
  const segments = periods.map(({ kind, number }) => ({
    href: hrefOf(String(number)),
    name: t(`period.${kind}`, { number }),
    brief: t(`periodBrief.${kind}`, { number }),
    isCurrent: number === shown.number,
  }))
  return <Segments segments={segments} label={t('periods.label')} />
}
