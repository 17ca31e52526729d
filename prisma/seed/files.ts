import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { arrivalsFolder } from '@/lib/platform/files/folder'
import { drawingPdf } from './drawing'
import type { Row } from './rows'

/** Brings the bytes of the demo's files into the store of this deployment. Made again, they lie where they lay. */
export async function keepSeedFiles(files: readonly Row[]): Promise<void> {
  // The store reads the settings, which a command has checked by now.
  const { fileStore } = await import('@/lib/platform/files/store')
  const store = await fileStore()
  await mkdir(arrivalsFolder(), { recursive: true })
  for (const file of files) {
    const [schoolId, id] = [String(file.school_id), String(file.id)]
    const from = path.join(arrivalsFolder(), id)
    await writeFile(from, drawingPdf())
    await store.put({ schoolId, id }, from, String(file.type))
  }
}
