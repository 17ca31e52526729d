/**
 * Prisma proposes to drop every index that its schema cannot express (partial, over expressions, nulls not distinct).
 * Those are written by hand and named otherwise than Prisma's own, which end in _key and _idx: they stay.
 */
export function keepOurIndexes(sql: string): string {
  return sql.replace(/-- DropIndex\nDROP INDEX "(\w+)";\n*/g, (drop, name: string) =>
    /_(key|idx)$/.test(name) ? drop : '',
  )
}
