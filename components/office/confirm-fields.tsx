import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { documentKinds } from '@/lib/applications/documents'
import { onlySureMatch } from '@/lib/applications/matching'
import type { Match, OfficeApplication, OtherRepresentative } from '@/lib/applications/office-queries'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { MovingFields } from './moving-fields'
import { OtherRepresentatives } from './other-representatives'

type Props = {
  application: OfficeApplication
  matches: Match[]
  others: OtherRepresentative[]
  locale: string
  proof: ReactNode
}

/** Which pupil it is, and what the office has seen. */
export async function ConfirmFields({ application, matches, others, locale, proof }: Props) {
  const t = await getTranslations('office')
  if (matches.length === 0) return <Notice heading={t('confirm.none')}>{t('confirm.noneText')}</Notice>

  const pupils = matches.map((match) => ({
    value: match.id,
    label: t('confirm.pupilLine', { name: personName(match), className: match.className }),
    hint: (
      <PupilHint
        match={match}
        others={others.filter((other) => other.pupilId === match.id)}
        timeZone={application.timeZone}
        locale={locale}
      />
    ),
  }))
  const documents = documentKinds.map((kind) => ({ value: kind, label: t(`document.${kind}`) }))

  return (
    <>
      <Hidden name="applicationId" value={application.id} />
      <ChoiceField
        name="pupilId"
        label={t('confirm.pupil')}
        hint={t('confirm.pupilHint')}
        choices={pupils}
        defaultValue={onlySureMatch(matches)?.id}
      />
      <ChoiceField
        name="documents"
        label={t('confirm.documents')}
        hint={t('confirm.documentsHint')}
        choices={documents}
        many
        className="mt-8"
      />
      {proof}
      <MovingFields application={application} others={others} />
      <div className="mt-6">
        <Button>{t('confirm.submit')}</Button>
        <p className="mt-2 text-grid text-soft">{t('confirm.after')}</p>
      </div>
    </>
  )
}

type HintProps = { match: Match; others: OtherRepresentative[]; timeZone: string; locale: string }

async function PupilHint({ match, others, timeZone, locale }: HintProps) {
  const t = await getTranslations('office.confirm')
  const { sameness, differences } = match.comparison
  const what = differences.map((difference) => t(`difference.${difference}`)).join(', ')

  return (
    <>
      <b className={sameness === 'all' ? 'text-green' : 'text-amber'}>{t(`same.${sameness}`)}</b>
      {sameness === 'similar' && `. ${t('differs', { what })}`};{' '}
      {t('born', { day: formatDayOfYear(match.birthDay, locale) })}
      {others.length === 0 ? (
        <span className="block">{t('noOthers')}</span>
      ) : (
        <span className="block">
          {t('others')} <OtherRepresentatives others={others} timeZone={timeZone} locale={locale} />
        </span>
      )}
    </>
  )
}
