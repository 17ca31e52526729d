'use client'

import { Field, type FieldProps } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-looks'
import { useField } from '@/components/ui/form-context'

/** A spreadsheet from the own device. A file is never sent back: it is chosen again. */
export function UploadField({ name, label, hint, accept }: FieldProps & { accept: string }) {
  const { id, error } = useField(name)
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        className={inputClass}
        aria-invalid={error ? true : undefined}
      />
    </Field>
  )
}
