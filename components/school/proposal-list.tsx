import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeight } from '@/components/diary/work'
import { changedRules, type WorkKind } from '@/lib/attestation/rules-change'
import type { Proposal } from '@/lib/attestation/rules-schemas'
import type { SchoolRules } from '@/lib/journal/rules'
import { ruleValue } from './rule-words'

type Props = {
  before: SchoolRules
  proposal: Proposal
  kinds: readonly WorkKind[]
  /** How many columns would take a kind's new weight over. */
  columns: ReadonlyMap<string, number>
}

/** What is proposed, rule by rule: as it is, as it would be. */
export async function ProposalList({ before, proposal: { rules, weights }, kinds, columns }: Props) {
  const [t, locale] = await Promise.all([getTranslations('rules'), getLocale()])
  const lines = [
    ...changedRules(before, rules).map((name) => ({
      label: t(`short.${name}`),
      from: ruleValue(t, name, before, locale),
      to: ruleValue(t, name, rules, locale),
      more: null,
    })),
    ...weights.map(({ kindId, from, to }) => ({
      label: t('preview.weightOf', { name: kinds.find(({ id }) => id === kindId)?.name ?? '' }),
      from: formatWeight(from, locale),
      to: formatWeight(to, locale),
      more: t('preview.columnsTake', { columns: columns.get(kindId) ?? 0 }),
    })),
  ]

  return (
    <dl className="sums">
      {lines.map(({ label, from, to, more }) => (
        <div key={label}>
          <dt>
            {label}
            {more && <small className="block text-soft">{more}</small>}
          </dt>
          <dd className="text-right">
            <del className="font-normal text-soft">
              <span className="sr-only">{t('preview.columns.before')} </span>
              {from}
            </del>{' '}
            <span className="sr-only">{t('preview.columns.after')} </span>
            {to}
          </dd>
        </div>
      ))}
    </dl>
  )
}
