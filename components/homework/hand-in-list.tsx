import { useLocale, useTranslations } from 'next-intl'
import { FileList } from '@/components/files/file-list'
import { type AttachedFile, type HandIn, isLate, type Returned } from '@/lib/journal/hand-in'
import type { Day } from '@/lib/platform/day'
import { formatMoment } from '@/lib/platform/i18n/formats'

type Props = {
  handIns: readonly HandIn[]
  dueDay: Day
  timeZone: string
  seesMarks: boolean
  hrefOf: (file: AttachedFile) => string
}

/** What was handed in, from the first to the last, each with the word with which it came back. */
export function HandInList({ handIns, dueDay, timeZone, seesMarks, hrefOf }: Props) {
  const t = useTranslations('homework.work')
  const locale = useLocale()
  if (handIns.length === 0) return null

  return (
    <ol className="hand-ins" aria-label={t('list')}>
      {handIns.map((handIn) => (
        <li key={handIn.id}>
          <p className="text-grid text-soft">
            {t('handedIn', { moment: formatMoment(new Date(handIn.at), locale, timeZone) })}
            {isLate(handIn, dueDay) && `, ${t('late')}`}
          </p>
          {handIn.text !== null && <p className="whitespace-pre-line break-words">{handIn.text}</p>}
          <FileList files={handIn.files} label={t('files')} hrefOf={hrefOf} />
          {handIn.returned && <ReturnedNote returned={handIn.returned} timeZone={timeZone} seesMarks={seesMarks} />}
        </li>
      ))}
    </ol>
  )
}

function ReturnedNote({ returned, timeZone, seesMarks }: { returned: Returned; timeZone: string; seesMarks: boolean }) {
  const t = useTranslations('homework.work')
  const locale = useLocale()
  const { at, text, hasMark, mark } = returned

  return (
    <div className="returned">
      <p className="text-grid text-soft">{t('returned', { moment: formatMoment(new Date(at), locale, timeZone) })}</p>
      {text !== null && <p className="whitespace-pre-line break-words">{t('word', { word: text })}</p>}
      {hasMark && seesMarks && <p>{mark === null ? t('markTakenBack') : t('mark', { mark })}</p>}
      {hasMark && !seesMarks && <p>{t('markHidden')}</p>}
    </div>
  )
}
