import { db } from './db'

const kept = globalThis as typeof globalThis & { diaryStatements?: { count: number } }

/** How many statements the application has sent to the database since this was first asked. For measuring only. */
export function countStatements(): number {
  if (!kept.diaryStatements) {
    const statements = { count: 0 }
    db.$on('query', () => statements.count++)
    kept.diaryStatements = statements
  }
  return kept.diaryStatements.count
}
