import { getLocale, getTranslations } from 'next-intl/server'
import { formatHundredths, formatWeight } from '@/components/diary/work'
import { changedRules } from '@/lib/attestation/rules-change'
import type { KindEntry, RulesVersion } from '@/lib/attestation/rules-queries'
import { type SchoolRules, usualRules } from '@/lib/journal/rules'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { initialsName, type Person } from '@/lib/platform/i18n/person-name'
import { ruleValue } from './rule-words'

type Props = { versions: readonly RulesVersion[]; kindEntries: readonly KindEntry[]; timeZone: string }
type Line = { id: string; at: string; by: Person | null; words: string[] }

/** Who decided what and when, the latest first: versions of the rules and weights of kinds of work together. */
export async function RulesHistory({ versions, kindEntries, timeZone }: Props) {
  const [t, locale] = await Promise.all([getTranslations('rules'), getLocale()])
  const lines: Line[] = [
    ...versions.map(({ id, at, by, rules }, index) => ({
      id,
      at,
      by,
      words: changesOf(versions[index + 1]?.rules ?? null, rules, (name, rule) => `${t(`short.${name}`)}: ${rule}`),
    })),
    ...kindEntries.map(({ id, at, by, name, formerTenths, weightTenths, columns }) => {
      const said = { name, weight: formatWeight(weightTenths, locale), columns }
      const words =
        formerTenths === null
          ? t('history.kindAdded', said)
          : t('history.kindWeight', { ...said, former: formatWeight(formerTenths, locale) })
      return { id, at, by, words: [words] }
    }),
  ]
  if (lines.length === 0) return <p>{t('history.empty')}</p>

  return (
    <ol className="space-y-4">
      {lines
        .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
        .map(({ id, at, by, words }) => (
          <li key={id} className="border-b border-rule pb-4 last:border-0">
            <p className="text-grid text-soft">
              <time dateTime={at}>{formatMoment(new Date(at), locale, timeZone)}</time>
              {by && `, ${initialsName(by)}`}
            </p>
            <ul>
              {words.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
    </ol>
  )

  /** The first version is told against the usual rules, and whole where it is the same. */
  function changesOf(
    before: SchoolRules | null,
    after: SchoolRules,
    say: (name: ReturnType<typeof changedRules>[number], rule: string) => string,
  ): string[] {
    const changed = changedRules(before ?? usualRules, after)
    if (changed.length === 0) return [t('history.usual', { five: formatHundredths(after.five, locale) })]
    return changed.map((name) => say(name, ruleValue(t, name, after, locale)))
  }
}
