import type { CityKey } from '@/lib/access/key'
import { db, Prisma } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import type { SchoolFacts } from './school-schemas'

export type WrittenSchool = { ok: true; schoolId: string } | Refused

/** Adds a school to the city's register. It transmits nothing until its own data is there. */
export function addSchool(_: CityKey, facts: SchoolFacts): Promise<WrittenSchool> {
  return write(newId(), async (id) => {
    await db.school.create({ data: { id, ...facts }, select: { id: true } })
  })
}

/** Mends what is said of a school. Applications keep the numbers that they were given. */
export async function mendSchool(_: CityKey, schoolId: string, facts: SchoolFacts): Promise<WrittenSchool> {
  return write(schoolId, async (id) => {
    await db.school.updateMany({ where: { id }, data: facts })
  })
}

/** Two schools never have one number: the database decides, also between two who write at once. */
async function write(schoolId: string, store: (id: string) => Promise<void>): Promise<WrittenSchool> {
  try {
    await store(schoolId)
    return { ok: true, schoolId }
  } catch (fault) {
    const isTaken = fault instanceof Prisma.PrismaClientKnownRequestError && fault.code === 'P2002'
    if (isTaken) return refused({ number: 'people.errors.numberTaken' })
    throw fault
  }
}
