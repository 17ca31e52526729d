import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { explanationOf } from '@/lib/journal/explain'
import type { Mark } from '@/lib/journal/mark'
import type { SchoolRules } from '@/lib/journal/rules'
import { AverageFormula, OutlookWords } from './average-words'
import { WithSlip } from './slip'
import { formatAverage, typeset } from './work'

type Props = { id: string; subject: string; marks: readonly Mark[]; rules: SchoolRules; href: string }

/** An average, and on demand how it comes about. */
export function AverageWithSlip({ id, subject, marks, rules, href }: Props) {
  const t = useTranslations('averages')
  const marksWords = useTranslations('diary.marks')
  const locale = useLocale()
  const explanation = explanationOf(marks, rules)
  if (!explanation.average) return <span className="sr-only">{marksWords('noAverage')}</span>

  const shown = formatAverage(explanation.average, rules, locale)
  const face = (
    <>
      <span className="sr-only">{t('average')} </span>
      <b>{shown}</b>
    </>
  )
  return (
    <WithSlip id={id} className="average-button" face={face}>
      <p className="slip-head">{t('averageOf', { subject: typeset(subject), average: shown })}</p>
      <AverageFormula explanation={explanation} rules={rules} />
      {marks[0]?.scale === 'five' && <OutlookWords outlook={explanation.outlook} rules={rules} />}
      <p>
        <Link href={href} prefetch={false}>
          {t('more')}
        </Link>
      </p>
    </WithSlip>
  )
}
