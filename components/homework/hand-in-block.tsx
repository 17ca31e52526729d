import { useTranslations } from 'next-intl'
import { RefusedFiles } from '@/components/files/refused-files'
import { Notice, type NoticeKind } from '@/components/ui/notice'
import { Tag, type TagTone } from '@/components/ui/tag'
import type { DiaryKey } from '@/lib/access/key'
import { type HandInState, isOpenFor, stateOf } from '@/lib/journal/hand-in'
import type { Task } from '@/lib/journal/homework-task'
import { paths } from '@/lib/platform/paths'
import { HandInForm } from './hand-in-form'
import { HandInList } from './hand-in-list'
import type { TaskNews } from './homework-days'

const tones: Record<HandInState, TagTone> = { none: 'amber', 'handed-in': 'pen', returned: 'amber', marked: 'green' }

const outcomes = new Map<string, NoticeKind>([
  ['handed-in', 'done'],
  ['empty', 'attention'],
  ['refused', 'error'],
  ['closed', 'attention'],
  ['broken', 'error'],
])

type Props = { diary: DiaryKey; task: Task; mayHandIn: boolean; news: TaskNews | null }

/** The work that a task asks for: where it stands, what was handed in and what the teacher said, and the form to send more. */
export function HandInBlock({ diary, task, mayHandIn, news }: Props) {
  const t = useTranslations('homework.work')
  const state = stateOf(task.handIns)
  const kind = news && outcomes.get(news.outcome)
  const summary = state === 'none' ? 'open' : state === 'returned' ? 'again' : 'more'

  return (
    <div className="task-work">
      <p>
        <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      </p>
      {news && kind && (
        <Notice kind={kind} isNews className="mt-2">
          {t(`outcome.${news.outcome}`)}
        </Notice>
      )}
      {news && <RefusedFiles refused={news.refused} className="mt-2" />}
      <HandInList
        handIns={task.handIns}
        dueDay={task.dueDay}
        timeZone={diary.timeZone}
        seesMarks={diary.parts.has('marks')}
        hrefOf={(file) => paths.file(diary.schoolId, file.id, { pupil: diary.pupilId })}
      />
      {mayHandIn && isOpenFor(task.handIns) && (
        <details open={news !== null && news.outcome !== 'handed-in' ? true : undefined}>
          <summary>{t(summary)}</summary>
          <HandInForm to={paths.handInWork(diary.pupilId, task.id)} taskId={task.id} />
        </details>
      )}
      {!mayHandIn && state === 'none' && <p className="text-grid text-soft">{t('readOnly')}</p>}
    </div>
  )
}
