import { useLocale, useTranslations } from 'next-intl'
import { isCorrectionReason } from '@/lib/journal/correction'
import { formerValues, isAwaited, type Mark as MarkCell, type MarkEntry, numbersOf } from '@/lib/journal/mark'
import { dayOf } from '@/lib/platform/day'
import { formatDay, formatDayShort, formatMoment, formatTime } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { Mark } from './mark'
import { WithSlip } from './slip'
import { formatWeight, inSentence, workOf } from './work'

type Props = { id: string; mark: MarkCell; timeZone: string }

/** A mark, and on demand all that is known of it: kind of work, weight, the teacher's words, every change. */
export function MarkWithSlip({ id, mark, timeZone }: Props) {
  const t = useTranslations('diary.mark')
  const words = useTranslations('averages')
  const locale = useLocale()
  const { value } = mark.now
  const before = formerValues(mark).at(-1)
  const isOpen = isAwaited(value)

  return (
    <WithSlip
      id={id}
      className="mark-button"
      face={
        <Mark
          value={isOpen ? null : value}
          before={before}
          weightTenths={mark.weightTenths}
          spoken={spokenMark(mark, t, locale)}
        />
      }
    >
      <p className="slip-head">
        {isOpen ? t('awaited') : <b className="text-red">{value ?? <s>{before}</s>}</b>} {mark.subject}
      </p>
      <p>
        {workOf(mark)},{' '}
        {mark.weightTenths > 0 ? t('weight', { weight: formatWeight(mark.weightTenths, locale) }) : t('noWeight')}
        <br />
        {formatDay(mark.day, locale)}
      </p>
      {isOpen && (
        <p>
          {mark.now.awaitedUntil
            ? t('awaitedUntil', { day: formatDayShort(mark.now.awaitedUntil, locale) })
            : t('awaitedOpen')}
        </p>
      )}
      {value !== null && !isOpen && numbersOf(value).length === 0 && <p>{t('outOfAverage')}</p>}
      {mark.draftUntil && (
        <p>{words('draftUntil', { time: formatTime(new Date(mark.draftUntil), locale, timeZone) })}</p>
      )}
      {mark.now.comment && <p>{t('comment', { comment: mark.now.comment })}</p>}
      {mark.entries.length > 1 && (
        <ol className="ledger" aria-label={t('history')}>
          {mark.entries.map((entry) => (
            <LedgerLine key={entry.id} entry={entry} timeZone={timeZone} />
          ))}
        </ol>
      )}
    </WithSlip>
  )
}

function LedgerLine({ entry, timeZone }: { entry: MarkEntry; timeZone: string }) {
  const t = useTranslations('diary.mark')
  const reasonOf = useReason()
  const locale = useLocale()
  const isFirst = entry.replaces === null

  return (
    <li>
      <time dateTime={entry.at}>{formatMoment(new Date(entry.at), locale, timeZone)}</time>
      {entry.value === null
        ? t('takenBack')
        : isAwaited(entry.value)
          ? t('setAwaited')
          : isFirst
            ? t('set')
            : t('correctedTo')}{' '}
      {entry.value !== null && !isAwaited(entry.value) && <b className="text-red">{entry.value}</b>}
      {entry.reason && `: ${inSentence(reasonOf(entry.reason))}`}
      {entry.by && `. ${initialsName(entry.by)}`}
    </li>
  )
}

/** A line under the lesson for what a parent must not miss: a correction, a mark taken back, a debt. Null for other marks. */
export function useMarkNote(mark: MarkCell, timeZone: string): { head: string; text: string } | null {
  const t = useTranslations('diary.mark')
  const reasonOf = useReason()
  const locale = useLocale()
  const { value, awaitedUntil, reason, at } = mark.now
  const before = formerValues(mark).at(-1)
  const day = formatDayShort(dayOf(new Date(at), timeZone), locale)
  const because = reason ? `, ${inSentence(reasonOf(reason))}.` : '.'

  if (isAwaited(value)) {
    const what = inSentence(workOf(mark))
    const until = awaitedUntil && formatDayShort(awaitedUntil, locale)
    return { head: t('debtHead'), text: until ? t('debtText', { what, until }) : t('debtOpen', { what }) }
  }
  if (!before) return null
  if (value === null) return { head: t('takenBackHead', { day }), text: t('takenBackText', { before }) + because }
  return { head: t('correctedHead', { day }), text: t('correctedText', { before, value }) + because }
}

/** One of the usual reasons in our words, any other in the teacher's own. */
function useReason(): (reason: string) => string {
  const t = useTranslations('averages.reasons')
  return (reason) => (isCorrectionReason(reason) ? t(reason) : reason)
}

type Words = ReturnType<typeof useTranslations<'diary.mark'>>

function spokenMark(mark: MarkCell, t: Words, locale: string): string {
  const said = { kind: inSentence(workOf(mark)), weight: formatWeight(mark.weightTenths, locale) }
  const before = formerValues(mark).at(-1)
  const { value } = mark.now
  if (isAwaited(value)) return t('awaitedSpoken', said)
  if (value === null) return t('takenBackSpoken', { ...said, before: before ?? '' })

  const [first, second] = value.split('/')
  const spokenValue = first && second ? t('split', { first, second }) : value
  return before
    ? t('correctedSpoken', { ...said, before, value: spokenValue })
    : t('spoken', { ...said, value: spokenValue })
}
