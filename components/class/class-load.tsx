import { useLocale, useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { minutesADay } from '@/lib/journal/load'
import type { Day } from '@/lib/platform/day'
import { formatDay } from '@/lib/platform/i18n/formats'

type Props = { load: readonly { day: Day; minutes: number }[]; grade: number }

/** How long the tasks of each coming day should take the class, against what the rules allow its grade. */
export function ClassLoad({ load, grade }: Props) {
  const t = useTranslations('class.load')
  const locale = useLocale()
  const budget = minutesADay(grade)
  const timeOf = (minutes: number) =>
    minutes < 60 ? t('minutes', { minutes }) : t('hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })

  return (
    <Sheet id="load" heading={t('heading')} under={t('under', { budget: timeOf(budget) })}>
      {load.length === 0 && <p className="text-soft">{t('none')}</p>}
      <dl className="sums">
        {load.map(({ day, minutes }) => (
          <div key={day}>
            <dt>{formatDay(day, locale)}</dt>
            <dd>
              {minutes > budget && <Tag>{t('over')}</Tag>} {timeOf(minutes)}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
