import { useEffect } from 'react'
import type { Grid } from '@/lib/journal/grid'
import type { GridStore } from './store'

const staleAfter = 30_000

/** Takes over what others wrote when one comes back to a page that was out of sight for a while. */
export function useFresh(store: GridStore, grid: Grid, accountId: string): void {
  useEffect(() => {
    let hiddenAt = 0
    const look = () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now()
      else if (hiddenAt > 0 && Date.now() - hiddenAt > staleAfter) void refresh(store, grid, accountId)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [store, grid, accountId])
}

/** Without network, or signed out meanwhile, the page stays as it is. */
async function refresh(store: GridStore, { courseId, period }: Grid, accountId: string): Promise<void> {
  const address = `/api/journal/v1/grid?course=${courseId}&period=${period.number}`
  const response = await fetch(address, { redirect: 'error' }).catch(() => null)
  if (!response?.ok) return
  const answer: { accountId: string; grid: Grid } = await response.json()
  if (answer.accountId === accountId) store.refresh(answer.grid)
}
