import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClassContacts } from '@/components/class/class-contacts'
import { ClassDayTable } from '@/components/class/class-day-table'
import { ClassLoad } from '@/components/class/class-load'
import { ClassMissed } from '@/components/class/class-missed'
import { ClassNotices } from '@/components/class/class-notices'
import { ClassPage } from '@/components/class/class-page'
import { ClassSummary } from '@/components/class/class-summary'
import { ClassTurn } from '@/components/class/class-turn'
import { ClassSigned, ClassWeekMarks } from '@/components/class/class-week'
import { ExcuseForm } from '@/components/class/excuse-form'
import { HeldRemarks } from '@/components/class/held-remarks'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openClass } from '@/lib/access/doors'
import { daysToForesee } from '@/lib/journal/absence-notice'
import { listClassNotices } from '@/lib/journal/absence-queries'
import { summaryOf } from '@/lib/journal/class-day'
import { mayDecide } from '@/lib/journal/class-decision'
import { findClassDay } from '@/lib/journal/class-queries'
import { findWaiting } from '@/lib/journal/class-waiting-queries'
import { findClassWeek, listContacts } from '@/lib/journal/class-week-queries'
import { listLoad } from '@/lib/journal/load-queries'
import { today } from '@/lib/platform/clock'
import { addDays, isDay, mondayOf } from '@/lib/platform/day'
import { newId } from '@/lib/platform/id'
import { cancel, confirm, decide, excuse, release } from './actions'

type Asked = Record<'day' | 'done', string | string[] | undefined>
type Props = { params: Promise<{ classId: string }>; searchParams: Promise<Asked> }

/** What a page may say was done, by its address. */
const doings = ['decided', 'excused', 'confirmed', 'cancelled', 'released'] as const

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('class'))('title'), robots: { index: false } }
}

export default async function ClassTeacherPage({ params, searchParams }: Props) {
  const ofClass = await openClass((await params).classId)
  const { classId, className, grade } = ofClass
  const asked = await searchParams
  const present = today(ofClass.timeZone)
  const day = typeof asked.day === 'string' && isDay(asked.day) ? asked.day : present
  const monday = mondayOf(day)
  const [earlier = day] = [day, present].sort()
  const [t, classDay, notices, waiting, week, contacts, load] = await Promise.all([
    getTranslations('class'),
    findClassDay(ofClass, day),
    listClassNotices(ofClass, { firstDay: earlier, lastDay: addDays(present, daysToForesee) }),
    findWaiting(ofClass, present),
    findClassWeek(ofClass, monday),
    listContacts(ofClass, day),
    listLoad(ofClass, { firstDay: addDays(day, 1), lastDay: addDays(day, 7) }),
  ])
  const { pupils } = classDay
  const done = doings.find((one) => one === asked.done)
  const isOurs = mayDecide(ofClass)
  const place = { classId, day, pupils }

  return (
    <ClassPage ofClass={ofClass} section="today">
      <ClassTurn classId={classId} className={className} day={day} today={present} />
      {done && <Notice kind="done" heading={t(`done.${done}`)} isNews className="mb-4 print-hidden" />}
      {!isOurs && (
        <Notice kind="plain" className="mb-4 print-hidden">
          {t('readOnly')}
        </Notice>
      )}
      <div className="class-desk">
        <div className="class-column">
          <ClassSummary summary={summaryOf(classDay, notices)} className={className} day={day} />
          <Sheet id="attendance" heading={t('day.heading')}>
            <ClassDayTable day={classDay} />
          </Sheet>
        </div>
        <div className="class-column print-hidden">
          <ClassMissed absences={waiting.absences} decide={isOurs ? decide : null} {...place} />
          <ClassNotices
            notices={notices.filter((notice) => notice.lastDay >= present)}
            actions={isOurs ? { confirm, cancel } : null}
            {...place}
          />
          {(waiting.rules.holdsRemarks || waiting.remarks.length > 0) && (
            <HeldRemarks remarks={waiting.remarks} release={isOurs ? release : null} {...place} />
          )}
          {isOurs && <ExcuseForm id={newId()} excuse={excuse} {...place} />}
        </div>
      </div>
      <div className="class-column print-hidden">
        <ClassWeekMarks week={week} pupils={pupils} monday={monday} />
        <div className="class-desk">
          <ClassSigned week={week} pupils={pupils} monday={monday} />
          <ClassLoad load={load} grade={grade} />
        </div>
        <ClassContacts contacts={contacts} pupils={pupils} />
      </div>
    </ClassPage>
  )
}
