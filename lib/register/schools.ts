import type { CityKey } from '@/lib/access/key'
import { db } from '@/lib/platform/db'

/** A school as everybody may see it: no person is in it. */
export type FoundSchool = {
  id: string
  number: string
  name: string
  shortName: string
  district: string
  address: string
  transmitsData: boolean
}

export type SchoolSearch = { schools: FoundSchool[]; total: number }

/** How alike a word must be to a whole word of the school's: «лицйе» and «лицей» are 0.33 alike. */
const leastLikeness = 0.3

/** What is much less alike than the likeliest is not shown: «невский» must not bring «кировский» along. */
const shareOfBest = 0.8

/**
 * Schools by number, name, district or address, the likeliest first; all of them, by number, where nothing was asked.
 * Every word must be found, in any order; typing mistakes and е for ё are forgiven, a number is taken at its word.
 * Compares the words asked with the few hundred different words of all schools, then looks who has them: comparing
 * with each school's whole text took three times as long. Public: takes no key.
 */
export async function searchSchools(text: string, limit = 50): Promise<SchoolSearch> {
  const words = wordsOf(text)
  const found =
    words.length > 0
      ? await db.$queryRaw<Counted[]>`
          WITH spoken AS MATERIALIZED (
            SELECT id, heard FROM schools, regexp_split_to_table(
              lower(translate(number || ' ' || name || ' ' || short_name || ' ' || district || ' ' || address, 'ёЁ', 'ее')),
              '[^0-9a-zа-я]+') AS heard
            WHERE heard = number OR heard !~ '^[0-9]*$'
          ), likeness_of_words AS MATERIALIZED (
            SELECT word, heard,
                   CASE WHEN heard = word THEN 1
                        WHEN starts_with(heard, word) THEN 0.9
                        WHEN word ~ '^[0-9]+$' THEN 0
                        ELSE similarity(heard, word) END AS likeness
            FROM unnest(${words}::text[]) AS word, (SELECT DISTINCT heard FROM spoken) AS vocabulary
          ), compared AS (
            SELECT id, word, max(likeness) AS likeness
            FROM spoken JOIN likeness_of_words USING (heard)
            WHERE likeness >= ${leastLikeness}
            GROUP BY id, word
          ), likeness AS (
            SELECT id, min(likeness) AS least, sum(likeness) AS all_words, max(min(likeness)) OVER () AS best
            FROM compared
            GROUP BY id
            HAVING count(*) = ${words.length}
          )
          SELECT s.id, s.number, s.name, s.short_name AS "shortName", s.district, s.address,
                 s.transmits_data AS "transmitsData", (count(*) OVER ())::int AS total
          FROM likeness JOIN schools s USING (id)
          WHERE least >= best * ${shareOfBest}
          ORDER BY all_words DESC, length(s.number), s.number, s.id
          LIMIT ${limit}`
      : await db.$queryRaw<Counted[]>`
          SELECT id, number, name, short_name AS "shortName", district, address,
                 transmits_data AS "transmitsData", (count(*) OVER ())::int AS total
          FROM schools
          ORDER BY length(number), number, id
          LIMIT ${limit}`

  return { schools: found.map(({ total, ...school }) => school), total: found[0]?.total ?? 0 }
}

/** How many schools the portal knows, and how many of them transmit data. */
export async function countSchools(): Promise<{ all: number; transmitting: number }> {
  const [all, transmitting] = await Promise.all([
    db.school.count(),
    db.school.count({ where: { transmitsData: true } }),
  ])
  return { all, transmitting }
}

/** All that the city's register says of a school; null where there is none. */
export function findSchoolFacts(_: CityKey, schoolId: string) {
  return db.school.findUnique({
    where: { id: schoolId },
    select: {
      number: true,
      name: true,
      shortName: true,
      type: true,
      ownership: true,
      district: true,
      address: true,
      room: true,
      hours: true,
      phone: true,
      timeZone: true,
      transmitsData: true,
    },
  })
}

export type FoundFacts = NonNullable<Awaited<ReturnType<typeof findSchoolFacts>>>

type Counted = FoundSchool & { total: number }

/** Words that say nothing about which school it is. */
const emptyWords = new Set(['школа', 'школы', 'школе', 'школу', 'район', 'района', 'районе', 'в', 'на', 'им', 'имени'])

/** At most eight different words in lower case, with е for ё; «№183» is 183. */
function wordsOf(text: string): string[] {
  const words = text
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !emptyWords.has(word))
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, 8)
}
