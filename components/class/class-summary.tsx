import { useLocale, useTranslations } from 'next-intl'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import type { ClassPupil, Summary } from '@/lib/journal/class-day'
import type { Day } from '@/lib/platform/day'
import { formatDay } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { CopyButton } from './copy-button'

type Props = { summary: Summary; className: string; day: Day }

/** What the school asks for in the morning, in words that can be sent on. */
export function ClassSummary({ summary, className, day }: Props) {
  const t = useTranslations('class.summary')
  const print = useTranslations('common')
  const locale = useLocale()
  const lines = useLines(summary)
  const head = t('head', { className, day: formatDay(day, locale) })

  return (
    <Sheet id="summary" heading={t('heading')}>
      <p className="font-firm">{head}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <CopyButton text={[head, ...lines].join('\n')} word={t('copy')} done={t('copied')} />
        <PrintButton>{print('print')}</PrintButton>
      </div>
    </Sheet>
  )
}

function useLines({ enrolled, present, away, partly, late, unknown }: Summary): string[] {
  const t = useTranslations('class.summary')
  const counts = { enrolled, present, unknown, away: away.reduce((sum, { pupils }) => sum + pupils.length, 0) }
  const groups = away.flatMap(({ sign, pupils }) => {
    if (sign === 'late' || sign === 'leftEarly') return []
    return [t('group', { reason: t(`reason.${sign}`), ...listed(pupils) })]
  })

  return [
    t(unknown > 0 ? 'countsUnknown' : 'counts', counts),
    ...groups,
    ...(partly.length > 0 ? [t('partly', listed(partly))] : []),
    ...(late.length > 0 ? [t('late', listed(late))] : []),
  ]
}

function listed(pupils: readonly ClassPupil[]) {
  return { count: pupils.length, names: pupils.map(initialsName).join(', ') }
}
