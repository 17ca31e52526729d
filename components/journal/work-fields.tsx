import { getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import type { WorkKind } from '@/lib/journal/work-kind'

type Props = {
  kinds: readonly WorkKind[]
  kindId?: string
  /** As it is typed. Without one the kind's usual weight is taken. */
  weight?: string
  title?: string | null
}

/** What a work is: its kind, weight and title. */
export async function WorkFields({ kinds, kindId, weight, title }: Props) {
  const t = await getTranslations('journal.column')
  return (
    <>
      <SelectField
        name="kindId"
        label={t('kind')}
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={kindId}
      />
      <TextField
        name="weight"
        label={t('weightLabel')}
        hint={weight === undefined ? t('weightUsual') : t('weightHint')}
        optional={weight === undefined}
        defaultValue={weight}
        size="short"
        inputMode="decimal"
        autoComplete="off"
      />
      <TextField
        name="title"
        label={t('nameLabel')}
        optional
        defaultValue={title ?? ''}
        maxLength={120}
        autoComplete="off"
      />
    </>
  )
}
