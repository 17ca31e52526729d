import { gzipSync } from 'node:zlib'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { beforeAll, expect, it } from 'vitest'
import type { JournalKey } from '@/lib/access/key'
import { testJournalKey } from '@/lib/access/testing'
import { findGrid } from '@/lib/journal/grid-queries'
import { makeBigCourse } from '@/lib/journal/testing-big-course'
import english from '@/lib/platform/i18n/en/grid.json'
import russian from '@/lib/platform/i18n/ru/grid.json'
import { countStatements } from '@/lib/platform/statement-count'
import { JournalGrid } from './journal-grid'

const pupils = 35
const columns = 120

let journal: JournalKey

beforeAll(async () => {
  journal = testJournalKey(await makeBigCourse(pupils, columns))
})

it('reads a spread of 35 pupils and 120 columns in one statement', async () => {
  await findGrid(journal)
  const before = countStatements()
  const { grid } = await findGrid(journal)

  expect(countStatements() - before).toBe(1)
  expect(grid?.pupils).toHaveLength(pupils)
  expect(grid?.columns).toHaveLength(columns)
  expect(grid?.pupils.every(({ cells }) => cells.split(',').filter(Boolean).length > 100)).toBe(true)
})

it.each([
  ['ru', russian.words],
  ['en', english.words],
])('sends it in far less than 60 KB, drawn and as data (%s)', async (locale, words) => {
  const { grid } = await findGrid(journal)
  if (!grid) throw new Error('no period')
  const props = {
    grid,
    accountId: journal.accountId,
    label: 'Алгебра, 7Б',
    words: {
      ...words,
      reasons: {},
      letters: {},
      ofMonth: Array(12).fill('ноября'),
      months: Array(12).fill('ноябрь'),
      weekdays: [],
    },
    locale,
    timeZone: journal.timeZone,
  }
  const drawn = renderToString(createElement(JournalGrid, props))
  const asData = `<script>self.__next_f.push([1,${JSON.stringify(JSON.stringify(props))}])</script>`

  // What stands around it, the head and the foot of every page, takes about ten.
  expect(gzipSync(drawn + asData).length).toBeLessThan(48 * 1024)
})
