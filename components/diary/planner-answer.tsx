import { fill } from '@/components/ui/words'
import type { Average } from '@/lib/journal/average'
import { outlookOf, type Target } from '@/lib/journal/explain'
import { marksNeeded, type Sum } from '@/lib/journal/planner'
import type { SchoolRules } from '@/lib/journal/rules'
import type { PlannerWords } from './planner-words'
import { formatAverage, formatShown } from './work'

/** A weight that marks have here, and for what one gets them: «Ответ на уроке, вес 1». */
export type PlannerWork = { weightTenths: number; kinds: string; weight: string }

type Props = {
  sum: Sum
  average: Average | null
  isChanged: boolean
  /** The marks that are not reached yet as things stand, and the highest; what one tries does not move the page about. */
  targets: readonly Target[]
  rules: SchoolRules
  works: readonly PlannerWork[]
  lessonsLeft: number | null
  locale: string
  words: PlannerWords
}

/** What the marks come to, and how many more it takes for each higher mark. */
export function PlannerAnswer({ sum, average, isChanged, targets, rules, works, lessonsLeft, locale, words }: Props) {
  const { suggested, missing, next } = outlookOf(average, sum.count, rules)
  const said = words.result

  return (
    <>
      <p role="status" className="planner-result">
        <span className="sr-only">{said.heading}. </span>
        {average
          ? fill(isChanged ? said.average : said.same, { average: formatAverage(average, rules, locale) })
          : said.none}{' '}
        {missing > 0 && said.tooFew} {suggested && <b>{fill(said.suggested, { mark: suggested })}</b>}{' '}
        {next && fill(said.lacks, { mark: next.mark, lacks: formatShown(next.lacks, locale) })}
      </p>
      {targets.map((target) => (
        <NeededMarks key={target} {...{ target, sum, rules, works, lessonsLeft, words }} />
      ))}
    </>
  )
}

type NeededProps = Pick<Props, 'sum' | 'rules' | 'works' | 'lessonsLeft' | 'words'> & { target: Target }

/** By weight down and value across: how many such marks it takes. */
function NeededMarks({ target, sum, rules, works, lessonsLeft, words }: NeededProps) {
  const values = [5, 4, 3].filter((value) => value >= target)
  const said = words.table

  return (
    <table className="ruled planner-table">
      <caption>{fill(said.caption, { mark: target })}</caption>
      <thead>
        <tr>
          <th scope="col">{said.work}</th>
          {values.map((value) => (
            <th key={value} scope="col" className="number">
              {fill(said.value, { value })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {works.map((work) => (
          <tr key={work.weightTenths}>
            <th scope="row">
              {work.kinds} <small>{work.weight}</small>
            </th>
            {values.map((value) => (
              <td key={value} className="number">
                {countWords(marksNeeded(sum, { value, ...work }, target, rules), lessonsLeft, said)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** «7, уроков меньше»: honest where there are not lessons enough for one mark at each. */
function countWords(count: number | null, lessonsLeft: number | null, said: PlannerWords['table']): string {
  if (count === null) return said.never
  if (count === 0) return said.enough
  return lessonsLeft !== null && count > lessonsLeft ? fill(said.late, { count }) : String(count)
}
