'use client'

import { type MouseEvent, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { describedBy, Field } from '@/components/ui/field'
import { inputClass } from '@/components/ui/field-looks'
import { shownText, useField } from '@/components/ui/form-context'

type Props = {
  topic: string | null
  /** The plan's next one, offered while there is none. */
  planned: string | null
  longest: number
  words: { label: string; planned: string; take: string }
}

/** The lesson's topic, with the plan's at one press. */
export function LessonTopic({ topic, planned, longest, words }: Props) {
  const { id, value, error } = useField('topic')
  const field = useRef<HTMLInputElement>(null)

  function take(event: MouseEvent) {
    if (!field.current || !planned) return
    event.preventDefault()
    field.current.value = planned
    field.current.dispatchEvent(new Event('change', { bubbles: true }))
    field.current.focus()
  }

  return (
    <Field id={id} label={words.label} error={error} className="mb-3">
      <input
        ref={field}
        id={id}
        name="topic"
        defaultValue={shownText(value, topic ?? '')}
        maxLength={longest}
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, planned && words.planned, error)}
        className={inputClass}
      />
      {planned && (
        <p id={`${id}-hint`} className="lesson-planned">
          {words.planned}
          <Button variant="quiet" name="intent" value="planned-topic" onClick={take}>
            {words.take}
          </Button>
        </p>
      )}
    </Field>
  )
}
