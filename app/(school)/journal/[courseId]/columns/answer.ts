import { getLocale, getTranslations } from 'next-intl/server'
import type { JournalKey } from '@/lib/access/key'
import { columnField } from '@/lib/journal/column-form'
import { findColumn } from '@/lib/journal/column-sheet-queries'
import type { EntryResult, MarkToSave } from '@/lib/journal/entry'
import { type FormState, valuesToShow } from '@/lib/platform/form'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { newId } from '@/lib/platform/id'

/** The form of a column again: what was saved is known to it, and at each other field stands what to do. */
export async function columnAnswer(
  journal: JournalKey,
  columnId: string,
  formData: FormData,
  saved: { marks: MarkToSave[]; results: EntryResult[]; wrong: Record<string, string> },
): Promise<FormState> {
  const [t, locale, sheet] = await Promise.all([getTranslations('journal'), getLocale(), findColumn(journal, columnId)])
  const nameOf = (enrolmentId: string) => {
    const cell = sheet?.cells.find((one) => one.enrolmentId === enrolmentId)
    return cell ? personName(cell) : ''
  }
  const state: FormState = { values: valuesToShow(formData), errors: {} }
  for (const [field, key] of Object.entries(saved.wrong)) {
    state.errors[field] = t(key.replace('journal.', ''), { name: nameOf(field.split('.')[1] ?? '') })
  }
  saved.marks.forEach(({ enrolmentId, value }, index) => {
    const result = saved.results[index]
    const put = (field: Parameters<typeof columnField>[0], text: string) => {
      state.values[columnField(field, enrolmentId)] = text
    }
    const mend = (field: Parameters<typeof columnField>[0], text: string) => {
      state.errors[columnField(field, enrolmentId)] = text
    }
    const name = nameOf(enrolmentId)
    if (result?.outcome === 'saved') {
      put('id', newId())
      put('was', value ?? '')
      put('saw', String(result.entries))
      for (const field of ['asked', 'choice', 'reason', 'ownReason'] as const) put(field, '')
    } else if (result?.outcome === 'conflict' && 'value' in result.now) {
      const { now } = result
      put('was', now.value ?? '')
      put('saw', String(now.entries))
      put('asked', 'yes')
      put('choice', '')
      const by = now.by ? personName(now.by) : t('somebody')
      const at = now.at ? formatMoment(now.at, locale, journal.timeZone) : ''
      mend(
        'choice',
        t(now.value === null ? 'errors.conflictEmpty' : 'errors.conflict', { name, value: now.value ?? '', by, at }),
      )
    } else if (result?.outcome === 'needs-reason') {
      mend('reason', t('errors.reason', { name }))
    } else if (result?.outcome === 'refused') {
      const values = journal.scale ? t(`values.${journal.scale}`) : ''
      mend('value', t('errors.refused', { name, message: t(`refusals.${result.refusal}`, { values }) }))
    }
  })
  return state
}
