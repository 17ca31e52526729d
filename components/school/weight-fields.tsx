import { getTranslations } from 'next-intl/server'
import { formatWeight } from '@/components/diary/work'
import { TextField } from '@/components/ui/text-field'
import type { WeightChange, WorkKind } from '@/lib/attestation/rules-change'
import { weightField } from '@/lib/attestation/rules-schemas'

type Props = { kinds: readonly WorkKind[]; weights: readonly WeightChange[]; locale: string }

/** A field for each kind of work: what a mark for it weighs. */
export async function WeightFields({ kinds, weights, locale }: Props) {
  const t = await getTranslations('rules.weights')
  const shown = ({ id, weightTenths }: WorkKind) => weights.find(({ kindId }) => kindId === id)?.to ?? weightTenths

  return (
    <div className="grid items-end gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {kinds.map((kind) => (
        <TextField
          key={kind.id}
          name={weightField(kind.id)}
          label={
            <>
              {kind.name}
              {kind.isTest && <span className="font-normal text-soft"> ({t('test')})</span>}
            </>
          }
          defaultValue={formatWeight(shown(kind), locale)}
          inputMode="decimal"
          size="short"
          maxLength={4}
        />
      ))}
    </div>
  )
}
