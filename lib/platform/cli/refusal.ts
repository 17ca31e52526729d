/** A fault the person at the keyboard can mend. Its message is one sentence that says what to do; it is shown without a stack. */
export class Refusal extends Error {
  override name = 'Refusal'
}

/** The sentence for a fault of the machine (a full disk, a folder that may not be written), or null when it is not one of those. */
export function refusalForSystemError(error: unknown, place: string): Refusal | null {
  switch ((error as NodeJS.ErrnoException)?.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(`There is no space left in ${place}: free some, or set DATA_DIR to a folder on another disk.`)
    case 'EROFS':
      return new Refusal(`${place} is on a read-only disk: set DATA_DIR to a folder that may be written to.`)
    case 'EACCES':
    case 'EPERM':
      return new Refusal(
        `${place} may not be written to: change its owner or rights, or set DATA_DIR to another folder.`,
      )
    case 'ENOTDIR':
    case 'EEXIST':
      return new Refusal(`${place} is not a folder: remove it, or set DATA_DIR to another folder.`)
    default:
      return null
  }
}
