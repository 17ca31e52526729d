import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Table } from '@/components/ui/table'
import type { CourseState } from '@/lib/attestation/closing-queries'
import type { FormAction } from '@/lib/platform/form'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { cardCell, cardLine, cardTable } from './card-table'
import { journalName } from './journal-name'
import { PhoneLabel } from './phone-label'

type Props = {
  courses: readonly CourseState[]
  periodId: string
  /** Opens a journal again that its teacher has closed. */
  open: FormAction
}

/** Journals at the end of a period: whose, and what is missing. */
export async function CourseStates({ courses, periodId, open }: Props) {
  const t = await getTranslations('periods')
  const hasClosed = courses.some(({ isClosed }) => isClosed)
  const head = ['journal', 'teacher', 'missing', ...(hasClosed ? ['act'] : [])].map((name) => (
    <th key={name} scope="col">
      {t(`columns.${name}`)}
    </th>
  ))

  return (
    <Table caption={t('journals')} isCaptionHidden head={head} className={cardTable}>
      {courses.map(({ courseId, teacher, pupils, missing, isClosed, ...course }) => (
        <tr key={courseId} className={cardLine}>
          <th scope="row" className={cardCell}>
            <Link href={paths.journalPeriod(courseId, periodId)} prefetch={false} className="inline-block py-2">
              {journalName(course)}
            </Link>
          </th>
          <td className={cardCell}>{initialsName(teacher)}</td>
          <td className={cardCell}>
            {missing > 0 && <PhoneLabel>{t('columns.missing')}</PhoneLabel>}
            {missing > 0 ? t('of', { count: missing, total: pupils }) : t('allGiven')}
          </td>
          {isClosed && (
            <td className={cardCell}>
              <Form action={open} label={t('openJournalOf', { name: journalName(course) })}>
                <Hidden name="periodId" value={periodId} />
                <Hidden name="courseId" value={courseId} />
                <Button variant="quiet">
                  {t('openJournal')}
                  <span className="sr-only">: {journalName(course)}</span>
                </Button>
              </Form>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
