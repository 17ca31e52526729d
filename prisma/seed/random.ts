import { createHash, hash } from 'node:crypto'
import { base, Faker, ru } from '@faker-js/faker'
import { givenNames, patronymics } from './names'

const namespace = '5d0b1f4e-8c63-5e0a-9a61-0d1a2c183183'

/** The same words give the same id (in the manner of UUIDv5), in every run and around every day. */
export function seedId(...words: (string | number)[]): string {
  const hex = hash('sha1', `${namespace}/${words.join('/')}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function digest(words: (string | number)[]): Buffer {
  return createHash('sha1').update(words.join('/')).digest()
}

/** Chris Doty-Humphrey's sfc32. Faker's Mersenne twister takes ten times longer to set up, and a school year needs 50 000. */
function generator(seed: Buffer): () => number {
  let [a, b, c, d] = [seed.readInt32BE(0), seed.readInt32BE(4), seed.readInt32BE(8), seed.readInt32BE(12)]
  return () => {
    const sum = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 2 ** 32
  }
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
  const next = generator(digest(words))
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
  faker.seed(digest(words).readUInt32BE(0))
  return faker
}
