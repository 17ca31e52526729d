import { useTranslations } from 'next-intl'
import { type ClassDay, hoursOfClass, type Place, placesOf } from '@/lib/journal/class-day'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { type CellWords, ClassTable } from './class-table'

/** Everybody at every lesson of the day. */
export function ClassDayTable({ day }: { day: ClassDay }) {
  const t = useTranslations('class.day')
  const words = useCellWords(day)
  const hours = hoursOfClass(day)
  if (hours.length === 0) return <p>{t('noLessons')}</p>

  const places = placesOf(day)
  return (
    <>
      <ClassTable
        caption={t('caption')}
        corner={t('pupil')}
        columns={hours.map(({ number, lessons }) => {
          const subjects = [...new Set(lessons.map((lesson) => lesson.shortName))].join(', ')
          const inFull = [...new Set(lessons.map((lesson) => lesson.subject))].join(', ')
          const note = lessons.every((lesson) => lesson.isCancelled) ? `, ${t('cancelled')}` : ''
          return { key: String(number), head: `${number}. ${subjects}`, said: `${number}. ${inFull}${note}` }
        })}
        rows={day.pupils.map((pupil, index) => ({
          key: pupil.enrolmentId,
          name: initialsName(pupil),
          cells: (places[index] ?? []).map(codeOf),
        }))}
        words={words}
      />
      <p className="key">{t('key')}</p>
    </>
  )
}

/** The words of those cells alone that occur on the day. */
function useCellWords(day: ClassDay): CellWords {
  const t = useTranslations('class.day')
  const attendance = useTranslations('diary.attendance')
  const words: CellWords = { waiting: { shown: '·', said: t('waiting') } }
  for (const [index, places] of placesOf(day).entries()) {
    const sex = day.pupils[index]?.sex ?? 'male'
    for (const place of places) {
      if (typeof place !== 'object' || !place) continue
      const { sign, minutes } = place
      const shown =
        sign === 'late'
          ? t('late', { minutes: minutes ?? 0 })
          : sign === 'leftEarly'
            ? t('left')
            : attendance(`letter.${sign}`)
      const said = attendance(`said.${sign}`, { sex, lessons: 1, minutes: minutes ?? 0 })
      words[codeOf(place)] = { shown, said, isUrgent: sign === 'unexplained' || sign === 'announced' }
    }
  }
  return words
}

function codeOf(place: Place): string {
  if (place === null || place === 'present') return ''
  return place === 'waiting' ? place : `${place.sign} ${place.minutes ?? ''}`
}
