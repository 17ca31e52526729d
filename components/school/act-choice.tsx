import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Hidden } from '@/components/ui/hidden'
import type { Option } from '@/components/ui/select-field'
import { paths } from '@/lib/platform/paths'

export type Choosing = { name: string; label: string; options: readonly Option[]; chosen?: string }

/** What an act is about, asked step by step: each answer leads to the next question, as an address. */
export async function ActChoice({
  carried,
  choices,
}: {
  carried: Record<string, string>
  choices: readonly Choosing[]
}) {
  const t = await getTranslations('acts')
  return (
    <form action={paths.schoolAct()} className="flex flex-wrap items-end gap-4">
      {Object.entries(carried).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {choices.map(({ name, label, options, chosen }) => (
        <div key={name} className="min-w-48 max-w-full">
          <label htmlFor={`choose-${name}`} className="block font-firm">
            {label}
          </label>
          <select id={`choose-${name}`} name={name} defaultValue={chosen} className={`${inputClass} mt-1`}>
            {options.map(({ value, label: word }) => (
              <option key={value} value={value}>
                {word}
              </option>
            ))}
          </select>
        </div>
      ))}
      <Button variant="plain">{t('next')}</Button>
    </form>
  )
}
