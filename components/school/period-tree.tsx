import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { PeriodState, PeriodTree as Tree } from '@/lib/attestation/closing-queries'
import type { Day } from '@/lib/platform/day'
import { formatDays } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { cardCell, cardLine, cardTable } from './card-table'
import { stageOf } from './period-stage'
import { PhoneLabel } from './phone-label'

const tones: Record<ReturnType<typeof stageOf>, TagTone> = {
  closed: 'green',
  ended: 'amber',
  runs: 'pen',
  ahead: 'soft',
}

/** The periods of the classes that follow one tree, with how far their journals have come. */
export async function PeriodTree({ tree: { rootId, classNames, periods }, today }: { tree: Tree; today: Day }) {
  const [t, tNode, locale] = await Promise.all([
    getTranslations('periods'),
    getTranslations('attestation.node'),
    getLocale(),
  ])
  const heading = t(`trees.${periods[0]?.kind ?? 'year'}`)
  const head = ['period', 'days', 'closed', 'missing', 'state'].map((name) => (
    <th key={name} scope="col">
      {t(`columns.${name}`)}
    </th>
  ))

  return (
    <Sheet heading={heading} under={t('classes', { names: classNames.join(', ') })} id={`tree-${rootId}`}>
      <Table caption={heading} isCaptionHidden head={head} className={cardTable}>
        {periods.map((period) => {
          const stage = stageOf(period, today)
          return (
            <tr key={period.id} className={cardLine}>
              <th scope="row" className={cardCell}>
                <Link href={paths.schoolPeriod(period.id)} prefetch={false} className="inline-block py-2">
                  {tNode(period.kind, { number: period.number })}
                </Link>
              </th>
              <td className={cardCell}>{formatDays(period.firstDay, period.lastDay, locale)}</td>
              <td className={cardCell}>
                <PhoneLabel>{t('columns.closed')}</PhoneLabel>
                {closedWords(period)}
              </td>
              <td className={cardCell}>
                <PhoneLabel>{t('columns.missing')}</PhoneLabel>
                {period.courses > 0 ? period.missing : '–'}
              </td>
              <td className={cardCell}>
                <Tag tone={tones[stage]}>{t(`stages.${stage}`)}</Tag>
              </td>
            </tr>
          )
        })}
      </Table>
    </Sheet>
  )

  function closedWords({ courses, closedCourses }: PeriodState): string {
    return courses > 0 ? t('of', { count: closedCourses, total: courses }) : '–'
  }
}
