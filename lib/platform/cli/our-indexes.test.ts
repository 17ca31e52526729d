import { expect, it } from 'vitest'
import { keepOurIndexes } from './our-indexes'

const dropped = (name: string) => `-- DropIndex\nDROP INDEX "${name}";\n\n`

it('keeps the indexes that were written by hand', () => {
  expect(keepOurIndexes(dropped('mark_entries_chain') + dropped('grant_entries_chain'))).toBe('')
})

it('drops those that Prisma made and the schema no longer has, and leaves the rest of the migration alone', () => {
  const rest = '-- CreateTable\nCREATE TABLE "meals" ();\n'
  expect(keepOurIndexes(dropped('marks_lesson_id_idx') + dropped('mark_entries_chain') + rest)).toBe(
    dropped('marks_lesson_id_idx') + rest,
  )
})
