import { getTranslations } from 'next-intl/server'
import { correctionReasons } from '@/lib/journal/correction'
import type { LessonFormWords } from './lesson-form'
import type { RollWords } from './lesson-roll'
import type { TaskWords } from './lesson-task'

/** What the parts of a lesson's form say by themselves. A word in braces is filled in on the page. */
export async function lessonWords(): Promise<{
  form: LessonFormWords
  roll: RollWords
  task: Omit<TaskWords, 'load' | 'overload'>
}> {
  const [t, plan, journal] = await Promise.all([
    getTranslations('lesson'),
    getTranslations('plan'),
    getTranslations('journal.reasons'),
  ])
  const kind = (name: string) => ({ brief: t(`roll.brief.${name}`), full: t(`roll.full.${name}`) })

  return {
    form: {
      label: t('form.label'),
      save: t('form.save'),
      changed: t('form.changed'),
      saving: t('form.saving'),
      trouble: t('form.trouble'),
      offline: t('form.offline'),
    },
    roll: {
      kinds: {
        present: kind('present'),
        absent: kind('absent'),
        late: kind('late'),
        'left-early': kind('left-early'),
      },
      attendanceOf: t('roll.attendanceOf', { name: '{name}' }),
      minutes: t('roll.minutes'),
      markOf: t('roll.markOf', { name: '{name}', work: '{work}' }),
      mine: t('roll.mine'),
      why: t('roll.why'),
      chooseReason: t('roll.chooseReason'),
      reasons: Object.fromEntries(correctionReasons.map((reason) => [reason, journal(reason)])),
      ownReason: t('roll.ownReason'),
    },
    task: {
      text: t('task.text'),
      due: t('task.due'),
      minutes: t('task.minutes'),
      whom: t('task.whom'),
      asksWork: t('task.asksWork'),
      asksWorkHint: t('task.asksWorkHint'),
      late: plan('late'),
    },
  }
}
