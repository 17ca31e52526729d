import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Grid } from '@/lib/journal/grid'
import type { GridStore, Shown } from './store'
import type { GridWords } from './words'

export type GridPlace = {
  store: GridStore
  grid: Grid
  words: GridWords
  locale: string
  timeZone: string
}

const Context = createContext<GridPlace | null>(null)

export const GridProvider = Context.Provider

export function useGrid(): GridPlace {
  const place = useContext(Context)
  if (!place) throw new Error('A part of the grid stands outside it')
  return place
}

/** A part of what the grid shows; the component draws itself anew only when this part changes. */
export function useShown<T>(select: (shown: Shown) => T): T {
  const { store } = useGrid()
  const read = () => select(store.read())
  return useSyncExternalStore(store.subscribe, read, read)
}
