'use client'

import { type ChangeEvent, useId, useState } from 'react'
import { describedBy, Field } from './field'
import { inputClass } from './field-looks'

export type FileFieldWords = { tooLarge: string; tooMany: string }

type Props = {
  name?: string
  label: string
  hint: string
  words: FileFieldWords
  /** `.pdf`, `.png`: what the browser offers to choose from. */
  accept: readonly string[]
  mostBytes: number
  mostFiles: number
  /** The id of the form, where the field stands outside of it. */
  form?: string
  /** Nothing goes without a file here. */
  isNeeded?: boolean
  className?: string
}

/**
 * Files to send along. Its form goes to a route that takes multipart, and works without JavaScript; with it, a file that
 * would be refused is told at once and not only after it has travelled.
 */
export function FileField({
  name = 'files',
  label,
  hint,
  words,
  accept,
  mostBytes,
  mostFiles,
  form,
  isNeeded,
  className,
}: Props) {
  const id = useId()
  const [error, setError] = useState<string>()

  function check({ target }: ChangeEvent<HTMLInputElement>) {
    const files = [...(target.files ?? [])]
    const trouble =
      files.length > mostFiles ? words.tooMany : files.some(({ size }) => size > mostBytes) ? words.tooLarge : ''
    target.setCustomValidity(trouble)
    setError(trouble || undefined)
  }

  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <input
        id={id}
        name={name}
        type="file"
        multiple
        form={form}
        required={isNeeded}
        accept={accept.join(',')}
        onChange={check}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        className={inputClass}
      />
    </Field>
  )
}
