import { createHash } from 'node:crypto'
import { base, Faker, generateMersenne53Randomizer, ru } from '@faker-js/faker'
import { v5 } from 'uuid'
import { givenNames, patronymics } from './names'

const namespace = '5d0b1f4e-8c63-5e0a-9a61-0d1a2c183183'

/** The same words give the same id, in every run and around every day. */
export function seedId(...words: (string | number)[]): string {
  return v5(words.join('/'), namespace)
}

function seedNumber(words: (string | number)[]): number {
  return createHash('sha1').update(words.join('/')).digest().readUInt32BE(0)
}

/** Chance that is the same in every run: each place of the seed has its own, named by words, so that a change in one moves no other. */
export type Chance = {
  /** True in so many cases of one. */
  of: (share: number) => boolean
  /** A whole number, both ends included. */
  between: (least: number, most: number) => number
  pick: <T>(from: readonly T[]) => T
  shuffle: <T>(from: readonly T[]) => T[]
  /** From 0 (included) to 1. */
  next: () => number
}

export function chance(...words: (string | number)[]): Chance {
  const randomizer = generateMersenne53Randomizer(seedNumber(words))
  const next = () => randomizer.next()
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    between,
    of: (share) => next() < share,
    pick: (from) => from[between(0, from.length - 1)] as (typeof from)[number],
    shuffle: (from) => {
      const all = [...from]
      for (let last = all.length - 1; last > 0; last--) {
        const other = between(0, last)
        const held = all[last] as (typeof all)[number]
        all[last] = all[other] as (typeof all)[number]
        all[other] = held
      }
      return all
    },
  }
}

/** Faker's Russian people, with the given names of our days: its own list of them is the calendar of saints. */
export function fakePeople(...words: (string | number)[]): Faker {
  const ours = {
    person: {
      first_name: { female: givenNames.female, male: givenNames.male },
      middle_name: { female: patronymics.female, male: patronymics.male },
    },
  }
  const faker = new Faker({ locale: [ours, ru, base] })
  faker.seed(seedNumber(words))
  return faker
}
