const noteName = (accountId: string) => `diary-unsent:${accountId}`

/** Whether something of the account waits here, asked without opening the database: by every page, before signing out. */
export function hasUnsent(accountId: string): boolean {
  try {
    return localStorage.getItem(noteName(accountId)) !== null
  } catch {
    return false
  }
}

/** A browser that keeps nothing has nothing to ask about either. */
export function noteUnsent(accountId: string, count: number): void {
  try {
    if (count > 0) localStorage.setItem(noteName(accountId), String(count))
    else localStorage.removeItem(noteName(accountId))
  } catch {}
}
