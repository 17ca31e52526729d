import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { type ColumnCell, standingValue } from '@/lib/journal/column'
import type { FormAction } from '@/lib/platform/form'
import { newId } from '@/lib/platform/id'
import { CellFields } from './cell-fields'
import { lineWords } from './line-words'

type Props = {
  courseId: string
  columnId: string
  cell: ColumnCell
  scale: string
  minutesToUndo: number
  action: FormAction
}

/** One cell of the journal as a form: what the grid's narrow cells have no room for. */
export async function CellForm({ courseId, columnId, cell, scale, minutesToUndo, action }: Props) {
  const [t, values, words] = await Promise.all([
    getTranslations('journal.cell'),
    getTranslations('journal.values'),
    lineWords(),
  ])
  const last = cell.entries.at(-1)

  return (
    <Form action={action} label={t('mark')}>
      <Hidden name="courseId" value={courseId} />
      <Hidden name="columnId" value={columnId} />
      <Hidden name="enrolmentId" value={cell.enrolmentId} />
      <CellFields
        enrolmentId={cell.enrolmentId}
        entryId={newId()}
        entries={cell.entries.length}
        value={standingValue(cell) ?? ''}
        awaitedUntil={last?.awaitedUntil ?? ''}
        comment={last?.comment ?? ''}
        words={{
          ...words,
          mark: t('mark'),
          markHint: t('markHint', { values: values(scale) }),
          until: t('until'),
          untilHint: t('untilHint'),
          comment: t('comment'),
          commentHint: t('commentHint'),
          reasonHint: t('reasonHint', { minutes: minutesToUndo }),
        }}
      />
      <Button>{t('save')}</Button>
    </Form>
  )
}
