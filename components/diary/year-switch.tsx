import { useTranslations } from 'next-intl'
import { addressOf, type PupilYear } from '@/lib/journal/years'
import { Segments } from './segments'

type Props = { years: readonly PupilYear[]; shown: PupilYear; hrefOf: (year: string) => string }

/** Between the school years of a child; nothing where there is but one. */
export function YearSwitch({ years, shown, hrefOf }: Props) {
  const t = useTranslations('averages.years')
  if (years.length < 2) return null

  const segments = years.map((year) => ({
    href: hrefOf(addressOf(year)),
    name: t('year', { name: year.name, className: year.className }),
    isCurrent: year === shown,
  }))
  return <Segments segments={segments} label={t('label')} />
}
