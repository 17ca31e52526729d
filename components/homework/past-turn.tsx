import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { addDays, type Day } from '@/lib/platform/day'
import { formatDays } from '@/lib/platform/i18n/formats'

type Props = { monday: Day; thisMonday: Day; hrefOf: (monday: Day) => string }

/** From one past week to the next; not beyond the present one, whose days to come stand under «Предстоящие». */
export function PastTurn({ monday, thisMonday, hrefOf }: Props) {
  const t = useTranslations('diary.week')
  const locale = useLocale()
  const range = (start: Day) => formatDays(start, addDays(start, 6), locale)

  return (
    <div className="turn">
      <Link className="step" href={hrefOf(addDays(monday, -7))} prefetch={false} rel="prev">
        <Icon name="chevron-left" />
        <span className="sr-only">{t('previous')} </span>
        {range(addDays(monday, -7))}
      </Link>
      <p className="font-bold">{range(monday)}</p>
      {monday < thisMonday ? (
        <Link className="step" href={hrefOf(addDays(monday, 7))} prefetch={false} rel="next">
          <span className="sr-only">{t('next')} </span>
          {range(addDays(monday, 7))}
          <Icon name="chevron-right" />
        </Link>
      ) : (
        <span />
      )}
    </div>
  )
}
