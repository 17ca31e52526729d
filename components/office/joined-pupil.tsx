import { getTranslations } from 'next-intl/server'
import { Sheet } from '@/components/ui/sheet'
import type { DocumentKind } from '@/lib/applications/documents'
import type { OfficeApplication, OtherRepresentative } from '@/lib/applications/office-queries'
import type { Day } from '@/lib/platform/day'
import { formatDayOfYear, formatMoment } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { OtherRepresentatives } from './other-representatives'
import { SaidList } from './said-list'

type Props = {
  application: OfficeApplication
  others: OtherRepresentative[]
  confirmedAt: Date | null
  today: Day
  locale: string
  className?: string
}

/** To whom the school joined the application, on which documents, and what became of the code. */
export async function JoinedPupil({ application, others, confirmedAt, today, locale, className }: Props) {
  const t = await getTranslations('office')
  const { pupil, documents, timeZone } = application
  if (!pupil) return null

  const facts = [
    {
      name: t('joined.pupil'),
      value: `${personName(pupil)}, ${formatDayOfYear(pupil.birthDay, locale)}`,
    },
    {
      name: t('joined.documents'),
      value: documents.map((kind) => t(`document.${kind as DocumentKind}`)).join('; '),
    },
    {
      name: t('joined.others'),
      value:
        others.length === 0 ? (
          t('joined.noOthers')
        ) : (
          <OtherRepresentatives others={others} timeZone={timeZone} locale={locale} />
        ),
    },
    { name: t('joined.code'), value: codeWords() },
  ]
  if (confirmedAt) {
    facts.splice(1, 0, { name: t('joined.confirmedAt'), value: formatMoment(confirmedAt, locale, timeZone) })
  }

  return (
    <Sheet id="joined" heading={t('joined.title')} className={className}>
      <SaidList facts={facts} />
    </Sheet>
  )

  function codeWords(): string {
    const { code, codeAcceptedAt, status } = application
    if (!code) return ''
    if (codeAcceptedAt && status === 'CONFIRMED') return t('joined.codeAccepted')

    const moment = formatMoment(code.issuedAt, locale, timeZone)
    if (code.usedAt) return t('joined.codeUsed', { moment, used: formatMoment(code.usedAt, locale, timeZone) })
    const day = formatDayOfYear(code.lastDay, locale)
    return code.lastDay < today || code.cancelledAt
      ? t('joined.codeOver', { moment, day })
      : t('joined.codeIssued', { moment, day })
  }
}
