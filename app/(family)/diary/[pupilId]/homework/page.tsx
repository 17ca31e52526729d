import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiaryHead, DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { Segments } from '@/components/diary/segments'
import { HomeworkDays } from '@/components/homework/homework-days'
import { PastTurn } from '@/components/homework/past-turn'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { listTasks } from '@/lib/journal/homework-queries'
import { today } from '@/lib/platform/clock'
import { addDays, type Day, isDay, mondayOf } from '@/lib/platform/day'
import { refusedFromAddress } from '@/lib/platform/files/limits'
import { paths } from '@/lib/platform/paths'
import { tick } from './actions'

type Query = Partial<Record<'from' | 'task' | 'outcome' | 'refused', string | string[]>>
type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<Query> }

const daysAhead = 60

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('homework'))('title') }
}

export default async function HomeworkPage({ params, searchParams }: Props) {
  const [{ pupilId }, query, t] = await Promise.all([params, searchParams, getTranslations('homework')])
  const diary = await openDiary(pupilId, 'homework')
  const [from, taskId, outcome, refused] = (['from', 'task', 'outcome', 'refused'] as const).map(
    (name) => [query[name]].flat()[0],
  )
  const now = today(diary.timeZone)
  const monday = pastMonday(from, now)
  const { tasks, mayHandIn } = await listTasks(
    diary,
    monday ? { firstDay: monday, lastDay: addDays(monday, 6) } : { firstDay: now, lastDay: addDays(now, daysAhead) },
  )

  return (
    <DiaryPage diary={diary} section="homework">
      <DiaryHead diary={diary} section="homework" title={t('title')}>
        <DiaryPrint />
      </DiaryHead>
      <div className="choices">
        <Segments
          label={t('views')}
          segments={[
            { href: paths.homework(pupilId), name: t('coming'), isCurrent: !monday },
            { href: paths.homework(pupilId, { from: mondayOf(now) }), name: t('past'), isCurrent: monday !== null },
          ]}
        />
      </div>
      {monday && (
        <PastTurn
          monday={monday}
          thisMonday={mondayOf(now)}
          hrefOf={(start) => paths.homework(pupilId, { from: start })}
        />
      )}
      <Sheet>
        {tasks.length === 0 && <p>{t(monday ? 'emptyWeek' : 'emptyComing')}</p>}
        <HomeworkDays
          diary={diary}
          tasks={tasks}
          today={now}
          from={monday}
          mayHandIn={mayHandIn}
          news={taskId && outcome ? { taskId, outcome, refused: refusedFromAddress(refused) } : null}
          actions={{ tick }}
        />
      </Sheet>
    </DiaryPage>
  )
}

/** The Monday of the week that was asked for, no later than the present one; null where none was. */
function pastMonday(text: string | undefined, now: Day): Day | null {
  if (!text || !isDay(text)) return null
  return mondayOf(text > now ? now : text)
}
