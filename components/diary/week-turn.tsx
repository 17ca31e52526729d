import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { addDays, type Day } from '@/lib/platform/day'
import { formatWeek, formatWeekBrief } from './week-range'

type Props = { monday: Day; title: string; under?: ReactNode; hrefOf: (monday: Day) => string }

/** The week's heading between the way back and the way on. */
export function WeekTurn({ monday, title, under, hrefOf }: Props) {
  const t = useTranslations('diary.week')
  const locale = useLocale()
  const [previous, next] = [addDays(monday, -7), addDays(monday, 7)]

  return (
    <div className="turn">
      <Link className="step" href={hrefOf(previous)} prefetch={false} rel="prev">
        <Icon name="chevron-left" />
        <span className="sr-only">{t('previous')} </span>
        {formatWeekBrief(previous)}
      </Link>
      <h1>
        <span className="sr-only">{title} </span>
        {formatWeek(monday, locale)}
        {under && <small>{under}</small>}
      </h1>
      <Link className="step" href={hrefOf(next)} prefetch={false} rel="next">
        <span className="sr-only">{t('next')} </span>
        {formatWeekBrief(next)}
        <Icon name="chevron-right" />
      </Link>
    </div>
  )
}
