import type { SchoolKey } from '@/lib/access/key'
import { now, today } from '@/lib/platform/clock'
import { db, Prisma, type Tx } from '@/lib/platform/db'
import { newId } from '@/lib/platform/id'
import { type Refused, refused } from '@/lib/platform/refused'
import { changedRules, type WeightChange } from './rules-change'
import { findRules, openColumns, type RulesOfYear } from './rules-queries'
import type { NewWorkKind, Proposal } from './rules-schemas'

export type SavedRules = { ok: true } | Refused

/** The rules of a year that is over are history. */
export function mayChangeRules({ year }: Pick<RulesOfYear, 'year'>, day: string): boolean {
  return day <= year.lastDay
}

/**
 * Adds a version of a year's rules, and gives kinds of work other weights together with the columns of the running period and
 * later that bore the old ones. All of it or nothing; refused where somebody changed the rules since they were seen.
 */
export async function saveRules(school: SchoolKey, { yearId, saw, rules, weights }: Proposal): Promise<SavedRules> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM school_years WHERE school_id = ${school.schoolId}::uuid FOR NO KEY UPDATE`
    const present = await findRules(school, yearId, tx)
    if (!present) return refused({ form: 'rules.errors.gone' })
    if (!mayChangeRules(present, today(school.timeZone))) return refused({ form: 'rules.errors.yearIsOver' })
    if (weights.some((weight) => !isStillSo(present, weight))) return refused({ form: 'rules.errors.changedMeanwhile' })
    if ((present.versions[0]?.id ?? '') !== saw) return refused({ form: 'rules.errors.changedMeanwhile' })

    const isOther = changedRules(present.rules, rules).length > 0
    if (!isOther && weights.length === 0) return refused({ form: 'rules.errors.nothingChanged' })

    const { schoolId, accountId: byId } = school
    if (isOther) {
      await tx.schoolRules.create({
        data: { schoolId, yearId, id: newId(), ...rules, byId, at: now() },
        select: { id: true },
      })
    }
    for (const weight of weights) await reweigh(school, tx, yearId, weight)
    return { ok: true }
  })
}

/** Adds a kind of work, with its trace. */
export async function addWorkKind(school: SchoolKey, kind: NewWorkKind): Promise<SavedRules> {
  const { schoolId, accountId: byId } = school
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM school_years WHERE school_id = ${schoolId}::uuid FOR NO KEY UPDATE`
    const namesake = await tx.workKind.findFirst({
      where: { schoolId, name: { equals: kind.kindName, mode: 'insensitive' } },
      select: { id: true },
    })
    if (namesake) return refused({ kindName: 'rules.errors.kindExists' })

    const id = newId()
    const weightTenths = kind.kindWeight
    await tx.workKind.create({
      data: {
        schoolId,
        id,
        name: kind.kindName,
        shortName: kind.kindShortName,
        weightTenths,
        isTest: kind.kindIsTest === 'yes',
      },
      select: { id: true },
    })
    await tx.workKindEntry.create({
      data: { schoolId, kindId: id, id: newId(), weightTenths, columns: 0, byId, at: now() },
      select: { id: true },
    })
    return { ok: true }
  })
}

function isStillSo({ kinds }: RulesOfYear, { kindId, from }: WeightChange): boolean {
  return kinds.some((kind) => kind.id === kindId && kind.weightTenths === from)
}

async function reweigh(school: SchoolKey, tx: Tx, yearId: string, { kindId, from, to }: WeightChange): Promise<void> {
  const { schoolId, accountId: byId } = school
  await tx.workKind.update({
    where: { schoolId_id: { schoolId, id: kindId } },
    data: { weightTenths: to },
    select: { id: true },
  })
  const columns = await tx.$executeRaw(Prisma.sql`
    ${openColumns(school, yearId)}
    UPDATE columns k SET weight_tenths = ${to} FROM open_column o
    WHERE k.school_id = ${schoolId}::uuid AND k.id = o.id AND k.kind_id = ${kindId}::uuid AND k.weight_tenths = ${from}`)
  await tx.workKindEntry.create({
    data: { schoolId, kindId, id: newId(), weightTenths: to, formerTenths: from, columns, byId, at: now() },
    select: { id: true },
  })
}
