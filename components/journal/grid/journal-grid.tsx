'use client'

import { useMemo, useState } from 'react'
import { Spread } from '@/components/ui/spread'
import type { Grid } from '@/lib/journal/grid'
import { openGrid } from '@/lib/journal/grid-state'
import { GridProvider } from './grid-context'
import { GridSheet, GridTable } from './grid-table'
import { Legend } from './legend'
import { LessonBar } from './lesson-bar'
import { LessonLines } from './lesson-lines'
import { Pad } from './pad'
import { Said } from './said'
import { StateLine, StateSpoken } from './state-line'
import { createGridStore } from './store'
import { TroubleSlip } from './trouble-slip'
import { useFresh } from './use-fresh'
import { useSaving } from './use-saving'
import type { GridWords } from './words'

type Props = {
  grid: Grid
  /** Whose entries stay on this device. */
  accountId: string
  label: string
  words: GridWords
  locale: string
  timeZone: string
}

/** The class journal's spread: marks and attendance left, topics and homework right. It is typed into, and saves by itself. */
export function JournalGrid({ grid, accountId, label, words, locale, timeZone }: Props) {
  const [store] = useState(() => createGridStore(openGrid(grid)))
  useSaving({ store, accountId, courseId: grid.courseId, readAt: grid.readAt, words: words.refusals })
  useFresh(store, grid, accountId)
  const place = useMemo(() => ({ store, grid, words, locale, timeZone }), [store, grid, words, locale, timeZone])

  return (
    <GridProvider value={place}>
      {grid.mayWrite && <StateLine />}
      <LessonBar />
      <Spread className="book">
        <section className="leaf book-left" aria-label={words.marks}>
          <GridSheet>
            <GridTable label={label} />
          </GridSheet>
        </section>
        <section className="leaf book-right" aria-label={words.topics}>
          <LessonLines />
        </section>
      </Spread>
      <TroubleSlip />
      <Legend />
      {grid.mayWrite && <Pad />}
      <Said />
      <StateSpoken />
    </GridProvider>
  )
}
