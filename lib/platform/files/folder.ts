import path from 'node:path'

/** Files of this machine: those that are kept here, and those that are just arriving. */
export function filesFolder(): string {
  return path.resolve(process.env.DATA_DIR || '.data', 'files')
}

/** On the same disk as the kept ones, so that a file is taken over by being renamed. */
export function arrivalsFolder(): string {
  return path.join(filesFolder(), 'arriving')
}
