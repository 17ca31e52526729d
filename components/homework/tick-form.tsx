import { useTranslations } from 'next-intl'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import type { Task } from '@/lib/journal/homework-task'
import type { Day } from '@/lib/platform/day'

type Props = { pupilId: string; task: Task; from: Day | null; action: (formData: FormData) => Promise<void> }

/** «Сделано», the reader's own. A press turns it. */
export function TickForm({ pupilId, task, from, action }: Props) {
  const t = useTranslations('homework')
  return (
    <form action={action}>
      <Hidden name="pupilId" value={pupilId} />
      <Hidden name="homeworkId" value={task.id} />
      <Hidden name="from" value={from ?? ''} />
      <Hidden name="done" value={task.isDone ? 'no' : 'yes'} />
      <button type="submit" className="tick" aria-pressed={task.isDone}>
        <span className="tick-box">{task.isDone && <Icon name="check" />}</span>
        <span className="sr-only">{task.subject}: </span>
        {t('done')}
      </button>
    </form>
  )
}
