import type { AttachedFile, HandIn } from './hand-in'
import type { Homework } from './homework'

/** A task as its reader sees it: with files, the reader's own tick, and the work that was handed in. */
export type Task = Homework & {
  enrolmentId: string
  asksWork: boolean
  files: AttachedFile[]
  isDone: boolean
  /** The pupil ticked it, by the pupil's own account. */
  isDoneByPupil: boolean
  /** In the order in which they came. */
  handIns: HandIn[]
}

/** What a day's tasks show of being done. */
export function countDone(tasks: readonly Task[]): number {
  return tasks.filter((task) => task.isDone).length
}
