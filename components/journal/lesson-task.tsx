'use client'

import { type ReactNode, useState } from 'react'
import { CheckField } from '@/components/ui/check-field'
import { useField } from '@/components/ui/form-context'
import { type Option, SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { fill } from '@/components/ui/words'
import { fieldOf } from '@/lib/journal/lesson-form'

export type TaskWords = {
  text: string
  due: string
  minutes: string
  whom: string
  asksWork: string
  asksWorkHint: string
  /** With {minutes} in them, by the lesson at which it is due. */
  load: string
  overload: string
  late: string
}

/** A lesson at which a task may be due, with what the class has to do by then besides this task. */
export type DueLesson = Option & { minutes: number; load: string; overload: string; isLate: boolean }

type Props = {
  task: { id: string; text: string; minutes: number | null; dueLessonId: string; whom: string; asksWork: boolean }
  due: readonly DueLesson[]
  /** What the grade may have in a day. */
  budget: number
  whom: readonly Option[]
  hint?: ReactNode
  words: Omit<TaskWords, 'load' | 'overload'>
}

/** One task: what, by when, how long, for whom. While it is typed, it says what the class has to do that day. */
export function LessonTaskFields({ task, due, budget, whom, hint, words }: Props) {
  const field = (part: Parameters<typeof fieldOf.task>[1]) => fieldOf.task(task.id, part)
  const [typed, setTyped] = useState({ lesson: task.dueLessonId, minutes: String(task.minutes ?? '') })
  const isWrong = useField(field('whom')).error !== undefined

  function follow({ target }: { target: EventTarget }) {
    if (target instanceof HTMLSelectElement && target.name === field('due'))
      setTyped({ ...typed, lesson: target.value })
    if (target instanceof HTMLInputElement && target.name === field('minutes'))
      setTyped({ ...typed, minutes: target.value })
  }

  return (
    <div className="lesson-task" onInput={follow} onChange={follow}>
      <TextareaField
        name={field('text')}
        label={words.text}
        hint={hint}
        rows={2}
        defaultValue={task.text}
        className="mb-3"
      />
      <div className="lesson-task-row">
        <SelectField
          name={field('due')}
          label={words.due}
          options={due}
          defaultValue={task.dueLessonId}
          className="mb-2"
        />
        <TextField
          name={field('minutes')}
          label={words.minutes}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          defaultValue={task.minutes?.toString()}
          className="mb-2"
        />
      </div>
      <LoadLine
        due={due.find(({ value }) => value === typed.lesson)}
        minutes={typed.minutes}
        budget={budget}
        late={words.late}
      />
      <details open={task.whom !== 'all' || task.asksWork || isWrong ? true : undefined}>
        <summary>{words.whom}</summary>
        <SelectField name={field('whom')} label={words.whom} options={whom} defaultValue={task.whom} className="mb-3" />
        <CheckField
          name={field('asksWork')}
          label={words.asksWork}
          hint={words.asksWorkHint}
          defaultChecked={task.asksWork}
          className="mb-3"
        />
      </details>
    </div>
  )
}

type LoadProps = { due: DueLesson | undefined; minutes: string; budget: number; late: string }

/** The class's minutes for the day, this task's included; a warning where they are too many, or come too late. */
function LoadLine({ due, minutes, budget, late }: LoadProps) {
  if (!due) return null
  const sum = due.minutes + (/^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0)
  const isOver = sum > budget

  return (
    <div role="status" className="mb-2 text-grid">
      {sum > 0 && (
        <p className={isOver ? 'font-firm text-amber' : 'text-soft'}>
          {fill(isOver ? due.overload : due.load, { minutes: sum })}
        </p>
      )}
      {due.isLate && <p className="font-firm text-amber">{late}</p>}
    </div>
  )
}
