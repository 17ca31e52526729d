'use client'

import { DateField } from '@/components/ui/date-field'
import { FieldError } from '@/components/ui/field'
import { shownText, useField } from '@/components/ui/form-context'
import { TextField } from '@/components/ui/text-field'
import { columnField } from '@/lib/journal/column-form'
import { Kept, type LineWords, Whose, Why } from './column-line'

type Props = {
  enrolmentId: string
  entryId: string
  entries: number
  value: string
  awaitedUntil: string
  comment: string
  words: LineWords &
    Record<'mark' | 'markHint' | 'until' | 'untilHint' | 'comment' | 'commentHint' | 'reasonHint', string>
}

/** All that may stand in one cell: the mark, a debt's day, a comment, and why it is changed. */
export function CellFields({ enrolmentId, entryId, entries, value, awaitedUntil, comment, words }: Props) {
  const name = (field: Parameters<typeof columnField>[0]) => columnField(field, enrolmentId)
  const choice = useField(name('choice'))
  const reason = useField(name('reason'))
  const isAsked = shownText(useField(name('asked')).value, '') === 'yes'

  return (
    <>
      <TextField
        name={name('value')}
        label={words.mark}
        hint={words.markHint}
        defaultValue={value}
        size="short"
        maxLength={20}
        autoComplete="off"
      />
      <Kept field="id" enrolmentId={enrolmentId} value={entryId} />
      <Kept field="was" enrolmentId={enrolmentId} value={value} />
      <Kept field="saw" enrolmentId={enrolmentId} value={String(entries)} />
      <Kept field="wasUntil" enrolmentId={enrolmentId} value={awaitedUntil} />
      <Kept field="wasComment" enrolmentId={enrolmentId} value={comment} />
      {isAsked && (
        <div className="mb-5">
          <Kept field="asked" enrolmentId={enrolmentId} value="yes" />
          <FieldError id={`${choice.id}-error`}>{choice.error}</FieldError>
          <Whose enrolmentId={enrolmentId} words={words} />
        </div>
      )}
      <DateField
        name={name('awaitedUntil')}
        label={words.until}
        hint={words.untilHint}
        optional
        defaultValue={awaitedUntil}
      />
      <TextField
        name={name('comment')}
        label={words.comment}
        hint={words.commentHint}
        optional
        defaultValue={comment}
        maxLength={500}
        autoComplete="off"
      />
      {(entries > 0 || isAsked) && (
        <div className="mb-5">
          <FieldError id={`${reason.id}-error`}>{reason.error}</FieldError>
          <Why enrolmentId={enrolmentId} words={words} hint={words.reasonHint} />
        </div>
      )}
    </>
  )
}
