import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiaryHead, DiaryPage, DiaryPrint } from '@/components/diary/diary-page'
import { HomeworkList } from '@/components/diary/homework-list'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { homeworkByDay } from '@/lib/journal/homework'
import { listHomework } from '@/lib/journal/queries'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/day'

type Props = { params: Promise<{ pupilId: string }> }

/** Who was ill for a fortnight finds here what was missed. */
const daysBack = 14
const daysAhead = 60

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.homework'))('title') }
}

export default async function HomeworkPage({ params }: Props) {
  const [{ pupilId }, t] = await Promise.all([params, getTranslations('diary.homework')])
  const diary = await openDiary(pupilId, 'homework')
  const now = today(diary.timeZone)
  const tasks = await listHomework(diary, { firstDay: addDays(now, -daysBack), lastDay: addDays(now, daysAhead) })
  const days = homeworkByDay(tasks)
  const coming = days.filter(({ day }) => day >= now)
  const past = days.filter(({ day }) => day < now).reverse()

  return (
    <DiaryPage diary={diary} section="homework">
      <DiaryHead diary={diary} section="homework" title={t('title')}>
        <DiaryPrint />
      </DiaryHead>
      <Sheet>{coming.length > 0 ? <HomeworkList days={coming} today={now} /> : <p>{t('emptyComing')}</p>}</Sheet>
      <details className="mt-4">
        <summary>{t('past')}</summary>
        <Sheet>{past.length > 0 ? <HomeworkList days={past} today={now} /> : <p>{t('emptyPast')}</p>}</Sheet>
      </details>
    </DiaryPage>
  )
}
