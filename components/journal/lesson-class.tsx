import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Sheet } from '@/components/ui/sheet'
import type { SaidBy } from '@/lib/journal/attendance'
import { type LessonPupil, type LessonSheet, usualKind } from '@/lib/journal/lesson'
import { briefName } from '@/lib/platform/i18n/person-name'
import { LessonRoll, type RollWords } from './lesson-roll'

type Props = { lesson: LessonSheet; hasMarks: boolean; newColumnId: string; words: RollWords }

/** Who is there, and the marks. While the lesson has no work, a mark that is typed makes one. */
export function LessonClass({ lesson, hasMarks, newColumnId, words }: Props) {
  const t = useTranslations('lesson.roll')
  const usual = usualKind(lesson.kinds)
  const made = lesson.columns.map(({ id, shortName, kind, title }) => ({
    id,
    brief: shortName,
    name: title ? `${kind}: ${title}` : kind,
  }))
  const first = hasMarks && made.length === 0 && usual
  const columns = first ? [{ id: newColumnId, brief: t('mark'), name: t('mark') }] : made
  const noteOf = useNote()

  return (
    <Sheet
      id="class"
      heading={t('heading')}
      aside={
        lesson.isAttendanceTaken ? (
          <span className="lesson-taken">
            <Icon name="circle-check" />
            {t('taken')}
          </span>
        ) : (
          <Button variant="plain" name="intent" value="all-present">
            {t('allPresent')}
          </Button>
        )
      }
    >
      {lesson.pupils.length === 0 && <p className="text-soft">{t('nobody')}</p>}
      <LessonRoll
        words={words}
        columns={hasMarks ? columns : []}
        pupils={lesson.pupils.map((pupil) => ({
          id: pupil.enrolmentId,
          name: briefName(pupil, 'surname'),
          note: noteOf(pupil),
          kind: pupil.attendance?.kind ?? 'present',
          minutes: pupil.attendance?.minutes ?? null,
          marks: columns.map((column) => pupil.marks[column.id]?.value ?? ''),
        }))}
      />
      {hasMarks && <p className="lesson-key">{t('key')}</p>}
    </Sheet>
  )
}

/** What is known of an absence: what the class teacher, or a parent, said of it, and what was announced beforehand. */
export function useNote(): (pupil: LessonPupil) => string | null {
  const t = useTranslations('lesson.note')
  return ({ attendance, notice }) => {
    if (attendance?.kind === 'absent' && attendance.reason && attendance.reason !== 'hidden') {
      return t('reason', { reason: attendance.reason, who: saidBy(attendance.saidBy) })
    }
    if (!notice) return null
    return t('notice', {
      reason: notice.reason,
      who: saidBy(notice.saidBy),
      confirmed: notice.isConfirmed ? 'yes' : 'no',
    })
  }
}

/** As the catalogue's choices name them: without a hyphen. */
function saidBy(who: SaidBy | undefined): string {
  return who === 'class-teacher' ? 'classTeacher' : (who ?? 'teacher')
}
