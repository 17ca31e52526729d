import type { getTranslations } from 'next-intl/server'
import { formatHundredths } from '@/components/diary/work'
import type { RuleName } from '@/lib/attestation/rules-change'
import type { SchoolRules } from '@/lib/journal/rules'

type Translate = Awaited<ReturnType<typeof getTranslations<'rules'>>>

/** One rule in words: «4,65», «взвешенная», «14». */
export function ruleValue(t: Translate, name: RuleName, rules: SchoolRules, locale: string): string {
  if (name === 'averaging') return t(`averagingShort.${rules.averaging}`)
  if (name === 'holdsRemarks') return t(rules.holdsRemarks ? 'yes' : 'no')
  if (name === 'five' || name === 'four' || name === 'three') return formatHundredths(rules[name], locale)
  return String(rules[name])
}
