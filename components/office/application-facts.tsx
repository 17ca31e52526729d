import { getTranslations } from 'next-intl/server'
import { Sheet } from '@/components/ui/sheet'
import { phoneInWords } from '@/lib/access/phone'
import type { OfficeApplication } from '@/lib/applications/office-queries'
import { awaitsVisit } from '@/lib/applications/status'
import { isDay } from '@/lib/platform/day'
import { formatDay, formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { SaidList } from './said-list'

type Props = { application: OfficeApplication; locale: string; className?: string }

/** What the applicant wrote, to hold against the documents. */
export async function ApplicationFacts({ application, locale, className }: Props) {
  const t = await getTranslations('office')
  const { child, applicant, consentVersion } = application
  const version = isDay(consentVersion) ? formatDayOfYear(consentVersion, locale) : consentVersion
  const facts = [
    { name: t('application.child'), value: personName(child) },
    { name: t('application.birthDay'), value: formatDayOfYear(child.birthDay, locale) },
    { name: t('application.className'), value: application.className },
    { name: t('application.applicant'), value: personName(applicant) },
    { name: t('application.relation'), value: t(`relation.${application.relation}`) },
    { name: t('application.phone'), value: applicant.phone ? phoneInWords(applicant.phone) : t('application.noPhone') },
    { name: t('application.consent'), value: t('application.consentVersion', { version }) },
  ]
  if (awaitsVisit(application.status)) {
    facts.push({ name: t('application.lastDay'), value: formatDay(application.lastDay, locale) })
  }

  return (
    <Sheet id="said" heading={t('application.said')} className={className}>
      <SaidList facts={facts} />
    </Sheet>
  )
}
