'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { blankLessonState, type LessonState } from '@/lib/journal/lesson-state'

export type WriteLesson = (state: LessonState, formData: FormData) => Promise<LessonState>
type Phase = 'still' | 'changed' | 'saving' | 'done' | 'trouble' | 'offline'
type Submitter = HTMLButtonElement | HTMLInputElement | null

/** After a field was left, and after the last key while one is typed into. */
const [afterChange, afterKey, afterFault] = [600, 4000, 5000]

/**
 * Saves a lesson's form by itself: the same form, some moments after the last change, one sending at a time. What is
 * typed or pressed meanwhile goes with the next one; without network it is tried again until it goes.
 */
export function useLessonSaving(action: WriteLesson, form: RefObject<HTMLFormElement | null>) {
  const router = useRouter()
  const [state, setState] = useState<LessonState | null>(null)
  const [phase, setPhase] = useState<Phase>('still')
  const desk = useRef({ timer: 0, isBusy: false, isChanged: false, pressed: null as Submitter })

  const send = useCallback(
    async (submitter: Submitter = null) => {
      const { current } = desk
      window.clearTimeout(current.timer)
      current.pressed = submitter ?? current.pressed
      if (!form.current || current.isBusy) {
        current.isChanged = true
        return
      }
      const { pressed } = current
      current.pressed = null
      const formData = new FormData(form.current)
      formData.set('scripted', 'yes')
      if (pressed) formData.set(pressed.name, pressed.value)
      else formData.set('auto', 'yes')

      current.isBusy = true
      current.isChanged = false
      setPhase('saving')
      let hasArrived = true
      try {
        const next = await action(blankLessonState, formData)
        setState(next)
        setPhase(next.saved ? 'done' : 'trouble')
        if (pressed && next.saved) router.refresh()
      } catch {
        hasArrived = false
        current.isChanged = true
        current.pressed ??= pressed
        setPhase('offline')
      }
      current.isBusy = false
      const isWaitedFor = hasArrived && current.pressed
      if (current.isChanged) current.timer = window.setTimeout(send, isWaitedFor ? 0 : afterFault)
    },
    [action, form, router],
  )

  const sendIn = useCallback(
    (milliseconds: number) => {
      const { current } = desk
      current.isChanged = true
      setPhase((before) => (before === 'saving' ? before : 'changed'))
      window.clearTimeout(current.timer)
      current.timer = window.setTimeout(send, milliseconds)
    },
    [send],
  )

  useEffect(() => {
    const element = form.current
    const left = () => sendIn(afterChange)
    const typed = () => sendIn(afterKey)
    const leaving = (event: BeforeUnloadEvent) => {
      if (desk.current.isChanged || desk.current.isBusy) event.preventDefault()
    }
    element?.addEventListener('change', left)
    element?.addEventListener('input', typed)
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.clearTimeout(desk.current.timer)
      element?.removeEventListener('change', left)
      element?.removeEventListener('input', typed)
      window.removeEventListener('beforeunload', leaving)
    }
  }, [form, sendIn])

  return { state, phase, send }
}
