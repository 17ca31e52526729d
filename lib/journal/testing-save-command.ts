import { createInterface } from 'node:readline'
import { testJournalKey } from '@/lib/access/testing'
import { db } from '@/lib/platform/db'
import { saveEntries } from './entry-commands'

/** A server of one save, for a test that kills it: says that it is up, is told what to save, says that it is saved. */
await db.$queryRaw`SELECT 1`
console.log('up')
createInterface({ input: process.stdin }).once('line', async (line) => {
  const { journal, entries } = JSON.parse(line)
  await saveEntries(testJournalKey(journal), entries)
  console.log('saved')
})
