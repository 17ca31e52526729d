import { memo, useSyncExternalStore } from 'react'
import { paths } from '@/lib/platform/paths'
import { useGrid } from './grid-context'
import { asLineHead } from './roles'

const never = () => () => undefined

/** Whether keys work already: until then the table's links are reached by Tab, one after another. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}

/** The head of a line: number and name, to the pupil's history. On a phone the given name is a letter. */
export const PupilName = memo(function PupilName({ index }: { index: number }) {
  const { grid } = useGrid()
  const isLive = useIsLive()
  const pupil = grid.pupils[index]
  if (!pupil) return null

  return (
    <th {...asLineHead} className="nm">
      <i>{index + 1}</i>
      <a href={paths.journalHistory(grid.courseId, pupil.id)} tabIndex={isLive ? -1 : undefined}>
        {`${pupil.surname} `}
        <span className="given">{pupil.givenName}</span>
        <span className="initial" aria-hidden="true">{`${pupil.givenName.slice(0, 1)}.`}</span>
      </a>
    </th>
  )
})
