import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { TextField } from '@/components/ui/text-field'
import { TextareaField } from '@/components/ui/textarea-field'
import { longestText } from '@/lib/journal/hand-in'
import type { PupilOfWork, WorkToCheck } from '@/lib/journal/hand-in-queries'
import type { FormAction } from '@/lib/platform/form'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = {
  action: FormAction
  courseId: string
  work: WorkToCheck
  pupil: PupilOfWork
  handInId: string
  /** Ids of the mark and its column, so that a form sent twice marks once. */
  made: { entryId: string; columnId: string }
  /** Grade 1 and some courses have none. */
  hasMarks: boolean
}

/** A word, a mark, or both. A mark that stands already is corrected in its cell and nowhere else. */
export function ReturnForm({ action, courseId, work, pupil, handInId, made, hasMarks }: Props) {
  const t = useTranslations('homework.works')

  return (
    <Form action={action}>
      <Hidden name="courseId" value={courseId} />
      <Hidden name="homeworkId" value={work.id} />
      <Hidden name="handInId" value={handInId} />
      <Hidden name="entryId" value={made.entryId} />
      <Hidden name="columnId" value={made.columnId} />
      <TextareaField name="word" label={t('wordLabel')} hint={t('wordHint')} maxLength={longestText} />
      {hasMarks && work.kindId && <MarkPart courseId={courseId} work={work} pupil={pupil} />}
      <Button>{t('submit')}</Button>
    </Form>
  )
}

function MarkPart({ courseId, work, pupil }: Pick<Props, 'courseId' | 'work' | 'pupil'>) {
  const t = useTranslations('homework.works')
  const locale = useLocale()
  const { lesson, columnId } = work
  if (!lesson) return <p className="mb-5 text-grid text-soft">{t('markLater')}</p>

  const day = formatDayShort(lesson.day, locale)
  if (columnId && pupil.entries > 0) {
    const cell = (chunks: ReactNode) => (
      <Link href={paths.journalCell(courseId, columnId, pupil.enrolmentId)} prefetch={false}>
        {chunks}
      </Link>
    )
    return <p className="mb-5 text-grid">{t.rich('markStands', { day, mark: pupil.mark ?? t('noMark'), cell })}</p>
  }
  return (
    <TextField name="mark" label={t('markLabel')} hint={t('markHint', { day })} size="short" optional maxLength={20} />
  )
}
