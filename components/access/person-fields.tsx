import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/text-field'

type Typed = { surname: string; givenName: string; patronymic: string | null }

/** The three parts of a name, as they stand in a passport. */
export async function PersonFields({ typed }: { typed?: Typed | null }) {
  const t = await getTranslations('access.fields')
  return (
    <>
      <TextField name="surname" label={t('surname')} autoComplete="family-name" defaultValue={typed?.surname} />
      <TextField name="givenName" label={t('givenName')} autoComplete="given-name" defaultValue={typed?.givenName} />
      <TextField
        name="patronymic"
        label={t('patronymic')}
        hint={t('patronymicHint')}
        optional
        autoComplete="additional-name"
        defaultValue={typed?.patronymic ?? undefined}
      />
    </>
  )
}
