import { getLocale, getTranslations } from 'next-intl/server'
import type { JournalKey } from '@/lib/access/key'
import { type ColumnField, columnField } from '@/lib/journal/column-form'
import { findColumn } from '@/lib/journal/column-sheet-queries'
import type { EntryResult, MarkToSave } from '@/lib/journal/entry'
import { type FormState, valuesToShow } from '@/lib/platform/form'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'

type Fields = Partial<Record<ColumnField, string>>
type LineAnswer = { values?: Fields; errors?: Fields }
type Saved = { marks: MarkToSave[]; results: EntryResult[]; wrong: Record<string, string> }

/** What a line says once nothing is asked of it any more. */
const settled: Fields = { asked: '', choice: '', reason: '', ownReason: '' }

/** The form of a column again: what was saved is known to it, and at each other field stands what to do. */
export async function columnAnswer(
  journal: JournalKey,
  columnId: string,
  formData: FormData,
  { marks, results, wrong }: Saved,
): Promise<FormState> {
  const [sheet, say, t] = await Promise.all([findColumn(journal, columnId), speaker(journal), getTranslations()])
  const names = new Map(sheet?.cells.map((cell) => [cell.enrolmentId, personName(cell)]))
  const nameOf = (enrolmentId: string) => names.get(enrolmentId) ?? ''

  const state: FormState = { values: valuesToShow(formData), errors: {} }
  const put = (enrolmentId: string, { values, errors }: LineAnswer) => {
    Object.assign(state.values, fieldsOf(enrolmentId, values))
    Object.assign(state.errors, fieldsOf(enrolmentId, errors))
  }
  for (const enrolmentId of names.keys()) {
    if (state.values[columnField('choice', enrolmentId)] !== 'theirs') continue
    put(enrolmentId, { values: { ...settled, value: String(state.values[columnField('was', enrolmentId)] ?? '') } })
  }
  for (const [field, key] of Object.entries(wrong)) {
    state.errors[field] = t(key, { name: nameOf(field.split('.')[1] ?? '') })
  }
  marks.forEach((mark, index) => {
    const result = results[index]
    if (result) put(mark.enrolmentId, say(mark, result, nameOf(mark.enrolmentId)))
  })
  return state
}

/** How the outcome of one mark is told at its line. */
async function speaker(journal: JournalKey) {
  const [t, locale] = await Promise.all([getTranslations('journal'), getLocale()])
  return (mark: MarkToSave, result: EntryResult, name: string): LineAnswer => {
    if (result.outcome === 'saved') {
      return { values: { ...settled, id: newId(), was: mark.value ?? '', saw: String(result.entries) } }
    }
    if (result.outcome === 'needs-reason') return { errors: { reason: t('errors.reason', { name }) } }
    if (result.outcome === 'refused') {
      const values = journal.scale ? t(`values.${journal.scale}`) : ''
      return { errors: { value: t('errors.refused', { name, message: t(`refusals.${result.refusal}`, { values }) }) } }
    }

    const { entries, by, at } = result.now
    const value = 'value' in result.now ? result.now.value : null
    const said = {
      name,
      value: value ?? '',
      by: by ? personName(by) : t('somebody'),
      at: at ? formatMoment(at, locale, journal.timeZone) : '',
    }
    return {
      values: { was: value ?? '', saw: String(entries), asked: 'yes', choice: '' },
      errors: { choice: t(value === null ? 'errors.conflictEmpty' : 'errors.conflict', said) },
    }
  }
}

function fieldsOf(enrolmentId: string, fields: Fields = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [columnField(field as ColumnField, enrolmentId), value]),
  )
}
