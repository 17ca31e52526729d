import type { SystemKey } from './key'
import { makeSystemKey } from './make-key'

/** The key of a job, or of the command line: the one place where a machine gets in. Pages never import it. */
export function systemKey(job: string): SystemKey {
  return makeSystemKey(job)
}
