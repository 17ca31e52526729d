import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classQuality, classSuccess, type movementOf } from '@/lib/attestation/class-report'
import type { ClassSheet, standingsOf } from '@/lib/attestation/class-sheet'
import { intlLocale } from '@/lib/platform/i18n/locale'
import { personName } from '@/lib/platform/i18n/person-name'
import { percent } from './percent'

/** Движение учащихся, with the names of those who came and went. */
export function ReportMovement({
  movement,
}: {
  movement: ReturnType<typeof movementOf<ClassSheet['pupils'][number]>>
}) {
  const t = useTranslations('attestation.report')
  const { atFirst, arrived, left, atLast } = movement
  const names = (pupils: typeof arrived) => pupils.map(({ name }) => personName(name)).join(', ')

  return (
    <dl className="report-figures">
      <Figure name={t('atFirst')} value={atFirst} />
      <Figure name={t('arrived')} value={arrived.length} hint={names(arrived)} />
      <Figure name={t('left')} value={left.length} hint={names(left)} />
      <Figure name={t('atLast')} value={atLast} />
    </dl>
  )
}

type FiguresProps = { sheet: ClassSheet; standings: ReturnType<typeof standingsOf> }

/** What the class comes to: quality and success where it has marks, lessons missed in any case. */
export function ReportFigures({ sheet, standings }: FiguresProps) {
  const t = useTranslations('attestation.report')
  const locale = useLocale()
  const { present, subjects } = sheet
  const missed = present.reduce((sum, pupil) => sum + pupil.missed, 0)
  const unexcused = present.reduce((sum, pupil) => sum + pupil.unexcused, 0)
  const kinds = standings.map(({ standing }) => standing)
  const known = kinds.filter((standing) => standing !== 'not-yet').length
  const perPupil = present.length > 0 ? missed / present.length : 0

  return (
    <dl className="report-figures">
      {subjects.length > 0 && (
        <>
          <Figure name={t('attested')} value={t('ofPupils', { part: known, whole: present.length })} />
          <Figure name={t('quality')} value={percent(classQuality(kinds), locale, 1) || '–'} hint={t('qualityHint')} />
          <Figure name={t('success')} value={percent(classSuccess(kinds), locale, 1) || '–'} hint={t('successHint')} />
        </>
      )}
      <Figure name={t('missed')} value={missed} />
      <Figure name={t('missedUnexcused')} value={unexcused} />
      <Figure
        name={t('missedPerPupil')}
        value={perPupil.toLocaleString(intlLocale(locale), { maximumFractionDigits: 1 })}
      />
    </dl>
  )
}

function Figure({ name, value, hint }: { name: string; value: ReactNode; hint?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {hint && <small>{hint}</small>}
      </dd>
    </div>
  )
}
