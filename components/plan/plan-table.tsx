import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { PlanHour } from '@/lib/journal/plan'

type Props = {
  hours: readonly PlanHour[]
  /** How many lessons have a topic: so far the plan has come. */
  given: number
}

/** The hours of the course from the next one on; those that were taught are folded up. */
export async function PlanTable({ hours, given }: Props) {
  const t = await getTranslations('plan')
  const numbered = hours.map((hour, index) => ({ ...hour, number: index + 1 }))
  const [taught, ahead] = [numbered.slice(0, given), numbered.slice(given)]

  return (
    <>
      {taught.length > 0 && (
        <details className="mb-4">
          <summary className="inline-flex min-h-target items-center text-pen underline">
            {t('taught', { hours: taught.length })}
          </summary>
          <Hours hours={taught} caption={t('taught', { hours: taught.length })} />
        </details>
      )}
      <Hours hours={ahead} caption={t('ahead')} next={t('next')} />
    </>
  )
}

type HoursProps = { hours: readonly (PlanHour & { number: number })[]; caption: string; next?: string }

async function Hours({ hours, caption, next }: HoursProps) {
  const t = await getTranslations('plan')
  const head = ['number', 'topic', 'homework'].map((name) => (
    <th key={name} scope="col">
      {t(name)}
    </th>
  ))
  return (
    <Table caption={caption} isCaptionHidden head={head}>
      {hours.map(({ number, topic, homework }, index) => (
        <tr key={number}>
          <td className="text-right">{number}</td>
          <td>
            {topic}
            {next && index === 0 && <b className="ml-2 text-pen">{next}</b>}
          </td>
          <td>{homework}</td>
        </tr>
      ))}
    </Table>
  )
}
