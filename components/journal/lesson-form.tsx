'use client'

import {
  createContext,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useActionState,
  useContext,
  useRef,
} from 'react'
import { Button } from '@/components/ui/button'
import { ErrorSummary } from '@/components/ui/error-summary'
import { FormStateProvider } from '@/components/ui/form-context'
import { blankLessonState, type LessonState } from '@/lib/journal/lesson-state'
import { useLessonSaving, type WriteLesson } from './use-lesson-saving'

export type LessonFormWords = {
  label: string
  save: string
  changed: string
  saving: string
  trouble: string
  offline: string
}

type Props = {
  action: WriteLesson
  courseId: string
  lessonId: string
  /** What the page shows, so that only what is changed is written. */
  seen: string
  words: LessonFormWords
  children: ReactNode
}

const LessonStateContext = createContext<LessonState>(blankLessonState)

/** What the server last said of the lesson's cells. */
export function useLessonState(): LessonState {
  return useContext(LessonStateContext)
}

/** All of a lesson as one form: without a script it is sent by its button, with one it saves by itself. */
export function LessonForm({ action, courseId, lessonId, seen, words, children }: Props) {
  const [posted, submit] = useActionState(action, blankLessonState)
  const form = useRef<HTMLFormElement>(null)
  const { state: live, phase, send } = useLessonSaving(action, form)
  const state = live ?? posted

  function sendByScript(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    send((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)
  }

  const line = { ...words, still: state.saved, done: state.saved }[phase]
  return (
    <form ref={form} action={submit} onSubmit={sendByScript} onKeyDown={goDown} aria-label={words.label} noValidate>
      <input type="hidden" name="courseId" value={courseId} />
      <input type="hidden" name="lessonId" value={lessonId} />
      <input type="hidden" name="seen" value={state.seen ?? seen} />
      {/* Enter presses the first button of a form: it shall save, and nothing else */}
      <button type="submit" name="intent" value="save" tabIndex={-1} className="sr-only">
        {words.save}
      </button>
      <FormStateProvider value={state}>
        <LessonStateContext value={state}>
          {!live && <ErrorSummary state={posted} />}
          {children}
        </LessonStateContext>
      </FormStateProvider>
      <div className="lesson-foot">
        <Button name="intent" value="save">
          {words.save}
        </Button>
        <p role="status" className={phase === 'trouble' || phase === 'offline' ? 'text-red' : 'text-soft'}>
          {line}
        </p>
      </div>
    </form>
  )
}

/** Enter in a field of the class list goes to the next pupil's, as in the journal. */
function goDown(event: KeyboardEvent<HTMLFormElement>) {
  const field = event.target
  if (event.key !== 'Enter' || !(field instanceof HTMLInputElement) || !field.dataset.column) return

  event.preventDefault()
  const column = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`[data-column="${field.dataset.column}"]`)]
  column[column.indexOf(field) + 1]?.focus()
}
