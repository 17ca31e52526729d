import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AttendanceLetter } from '@/components/diary/attendance-sign'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { type ColumnCell, type ColumnSheet, standingValue } from '@/lib/journal/column'
import { isAwaited } from '@/lib/journal/mark'
import type { FormAction } from '@/lib/platform/form'
import { personName } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { ColumnLine } from './column-line'
import { lineWords } from './line-words'

type Props = {
  courseId: string
  sheet: ColumnSheet
  /** Null for whoever only reads, or where the day has closed. */
  action: FormAction | null
}

/** The class list with a field for each pupil; read only, with what stands in each cell. */
export async function ColumnMarks({ courseId, sheet, action }: Props) {
  const t = await getTranslations('journal.column')
  if (sheet.cells.length === 0) return <p>{t('nobody')}</p>
  if (!action) {
    return (
      <ol>
        {sheet.cells.map((cell) => (
          <StandingLine key={cell.enrolmentId} courseId={courseId} columnId={sheet.id} cell={cell} />
        ))}
      </ol>
    )
  }

  const words = await lineWords()
  return (
    <Form action={action} label={t('marks')}>
      <Hidden name="courseId" value={courseId} />
      <Hidden name="columnId" value={sheet.id} />
      <ol className="mb-5">
        {sheet.cells.map((cell) =>
          cell.isMember ? (
            <ColumnLine
              key={cell.enrolmentId}
              enrolmentId={cell.enrolmentId}
              entryId={newId()}
              name={personName(cell)}
              value={standingValue(cell) ?? ''}
              entries={cell.entries.length}
              aside={<Aside courseId={courseId} columnId={sheet.id} cell={cell} />}
              words={words}
            />
          ) : (
            <StandingLine key={cell.enrolmentId} courseId={courseId} columnId={sheet.id} cell={cell} />
          ),
        )}
      </ol>
      <Button>{t('save')}</Button>
    </Form>
  )
}

type CellProps = { courseId: string; columnId: string; cell: ColumnCell }

async function StandingLine({ courseId, columnId, cell }: CellProps) {
  const t = await getTranslations('journal.column')
  const value = standingValue(cell)
  return (
    <li className="column-line">
      <span>
        {personName(cell)}
        {!cell.isMember && <small className="block">{t('left')}</small>}
      </span>
      <span className="column-aside">
        <Aside courseId={courseId} columnId={columnId} cell={cell} />
      </span>
      <span className="column-value">{isAwaited(value) ? t('debt') : value}</span>
    </li>
  )
}

/** What was seen at the lesson, and the way to the cell's history. */
async function Aside({ courseId, columnId, cell }: CellProps) {
  const t = await getTranslations('journal.column')
  return (
    <>
      {cell.attendance && <AttendanceLetter attendance={cell.attendance} sex={cell.sex} />}
      <Link prefetch={false} href={paths.journalCell(courseId, columnId, cell.enrolmentId)}>
        <Icon name="history" />
        <span className="sr-only">{t('history', { name: personName(cell) })}</span>
      </Link>
    </>
  )
}
