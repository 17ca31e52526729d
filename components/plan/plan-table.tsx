import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { PlanHour } from '@/lib/journal/plan'

type Props = {
  hours: readonly PlanHour[]
  /** How many lessons have a topic: so far the plan has come. */
  given: number
}

/** The hours of the course; what was taught is behind, the next one is marked. */
export async function PlanTable({ hours, given }: Props) {
  const t = await getTranslations('plan')
  const next = given + 1
  const head = (
    <>
      <th scope="col">{t('number')}</th>
      <th scope="col">{t('topic')}</th>
      <th scope="col">{t('homework')}</th>
    </>
  )
  return (
    <Table caption={t('hours')} isCaptionHidden head={head}>
      {hours
        .map((hour, index) => ({ ...hour, number: index + 1 }))
        .map(({ number, topic, homework }) => (
          <tr
            key={number}
            aria-current={number === next ? 'step' : undefined}
            className={number < next ? 'text-soft' : ''}
          >
            <td className="text-right">{number}</td>
            <td>
              {topic}
              {number === next && <b className="ml-2 text-pen">{t('next')}</b>}
            </td>
            <td>{homework}</td>
          </tr>
        ))}
    </Table>
  )
}
