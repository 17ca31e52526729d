import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/text-field'

/** The address one signs in with. */
export async function AddressField({ hint, typed }: { hint?: string; typed?: string }) {
  const t = await getTranslations('access.fields')
  return (
    <TextField
      name="email"
      label={t('email')}
      hint={hint}
      type="email"
      autoComplete="username"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={typed}
    />
  )
}
