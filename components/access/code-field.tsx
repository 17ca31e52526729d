import { TextField } from '@/components/ui/text-field'

/** Where six digits of an app are typed; a telephone offers them by itself. */
export function CodeField({ label, hint }: { label: string; hint: string }) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      size="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
    />
  )
}
