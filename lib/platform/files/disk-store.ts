import { constants } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FilePlace, FileStore } from './store'

/** Files in a folder of this machine, one folder a school. */
export function diskStore(folder: string): FileStore {
  const pathOf = ({ schoolId, id }: FilePlace) => path.join(folder, schoolId, id)

  return {
    async put(place, from) {
      const target = pathOf(place)
      await mkdir(path.dirname(target), { recursive: true })
      await writeThrough(from)
      await moveWhole(from, target)
    },

    async get(place) {
      const file = await open(pathOf(place)).catch(unlessMissing)
      return file?.createReadStream() ?? null
    },

    async remove(place) {
      await rm(pathOf(place), { force: true })
    },
  }
}

/** What is acknowledged has reached the disk, also when the power goes. */
async function writeThrough(from: string): Promise<void> {
  const file = await open(from, 'r+')
  await file.sync().finally(() => file.close())
}

/** A rename is all or nothing; from another disk the bytes are brought beside the target first. */
async function moveWhole(from: string, target: string): Promise<void> {
  try {
    await rename(from, target)
  } catch (fault) {
    if (!isCalled(fault, 'EXDEV')) throw fault
    const beside = `${target}.part`
    await copyFile(from, beside, constants.COPYFILE_FICLONE)
    await writeThrough(beside)
    await rename(beside, target)
    await rm(from, { force: true })
  }
}

function unlessMissing(fault: unknown): null {
  if (isCalled(fault, 'ENOENT')) return null
  throw fault
}

function isCalled(fault: unknown, code: string): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === code
}
