'use client'

import { type ChangeEvent, useState } from 'react'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TestWarnings } from './test-warnings'

type Props = {
  label: string
  lessons: readonly Option[]
  defaultValue: string | undefined
  /** What the rules say against a test, by lesson. */
  warnings: Record<string, readonly string[]>
  warningsHeading: string
}

/** At which lesson a work is; what a test there would be a breach of follows the choice. */
export function LessonChoice({ label, lessons, defaultValue, warnings, warningsHeading }: Props) {
  const [lessonId, setLessonId] = useState(defaultValue ?? '')

  function follow({ target }: ChangeEvent<HTMLDivElement>) {
    if (target instanceof HTMLSelectElement) setLessonId(target.value)
  }

  return (
    <div onChange={follow}>
      <SelectField name="lessonId" label={label} options={lessons} defaultValue={defaultValue} />
      <div role="status">
        <TestWarnings heading={warningsHeading} warnings={warnings[lessonId] ?? []} />
      </div>
    </div>
  )
}
