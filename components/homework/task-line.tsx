import { useTranslations } from 'next-intl'
import { typeset } from '@/components/diary/work'
import { FileList } from '@/components/files/file-list'
import { Icon } from '@/components/ui/icon'
import type { DiaryKey } from '@/lib/access/key'
import type { Task } from '@/lib/journal/homework-task'
import type { Day } from '@/lib/platform/day'
import { paths } from '@/lib/platform/paths'
import { HandInBlock } from './hand-in-block'
import type { TaskActions, TaskNews } from './homework-days'
import { TickForm } from './tick-form'

type Props = {
  diary: DiaryKey
  task: Task
  from: Day | null
  mayHandIn: boolean
  news: TaskNews | null
  actions: TaskActions
}

/** One task: what is set, its files, whether it is done, and the work that is handed in for it. */
export function TaskLine({ diary, task, from, mayHandIn, news, actions }: Props) {
  const t = useTranslations('homework')
  const tl = useTranslations('diary.lesson')

  return (
    <li id={`task-${task.id}`} className={task.isDone ? 'task task-done' : 'task'}>
      <div className="task-text">
        <h3>{task.subject}</h3>
        <p>
          {typeset(task.text)}
          {task.minutes !== null && <small className="min"> {tl('minutes', { minutes: task.minutes })}</small>}
          {task.isPersonal && <small className="min"> {tl('personal')}</small>}
        </p>
        <FileList
          files={task.files}
          label={t('files')}
          hrefOf={(file) => paths.file(diary.schoolId, file.id, { pupil: diary.pupilId })}
        />
      </div>
      <div className="task-tick">
        <TickForm pupilId={diary.pupilId} task={task} from={from} action={actions.tick} />
        {task.isDoneByPupil && (
          <p className="task-by-pupil">
            <Icon name="check" /> {t('doneByPupil', { name: diary.name.givenName })}
          </p>
        )}
      </div>
      {task.asksWork && (
        <HandInBlock diary={diary} task={task} mayHandIn={mayHandIn} news={news?.taskId === task.id ? news : null} />
      )}
    </li>
  )
}
