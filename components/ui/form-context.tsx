'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { FormState } from '@/lib/platform/form'

/** What the parts of a form say by themselves; given once, by the root layout. */
export type FormWords = {
  errorTitle: string
  errorsTitle: string
  failed: string
  error: string
  optional: string
  showPassword: string
  hidePassword: string
  datePattern: string
}

const noWords: FormWords = {
  errorTitle: '',
  errorsTitle: '',
  failed: '',
  error: '',
  optional: '',
  showPassword: '',
  hidePassword: '',
  datePattern: '',
}

/** A form before anything was sent. */
export const blankForm: FormState = { values: {}, errors: {} }

const WordsContext = createContext<FormWords>(noWords)
const StateContext = createContext(blankForm)

export const FormStateProvider = StateContext

/** Stands in the root layout, so that no form has to bring these words along. */
export function FormWordsProvider({ words, children }: { words: FormWords; children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useFormWords(): FormWords {
  return useContext(WordsContext)
}

export type FieldState = { id: string; value: string | string[] | undefined; error: string | undefined }

/** What a field shows: what was typed before, and what to mend. */
export function useField(name: string): FieldState {
  const { values, errors } = useContext(StateContext)
  return { id: fieldId(name), value: values[name], error: errors[name] }
}

/** Where the summary of errors leads. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** Of a value sent back and a first one, the one to show; a group takes them all. */
export function shownText(value: string | string[] | undefined, first: string | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : (value ?? first)
}
