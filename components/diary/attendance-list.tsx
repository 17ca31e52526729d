import { useLocale, useTranslations } from 'next-intl'
import { type AttendanceLine, attendanceSign, countBySign } from '@/lib/journal/attendance'
import { grouped } from '@/lib/platform/grouped'
import { formatDay, formatMonth } from '@/lib/platform/i18n/formats'
import { AttendanceLetter, AttendanceWords, type Sex } from './attendance-sign'

type Props = { lines: readonly AttendanceLine[]; sex: Sex }

/** How often what happened in the period. */
export function AttendanceSums({ lines }: Pick<Props, 'lines'>) {
  const t = useTranslations('diary.attendance')
  return (
    <dl className="sums">
      {[...countBySign(lines)].map(([sign, count]) => (
        <div key={sign}>
          <dt>{t(`sum.${sign}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Month by month and day by day, the last on top; lessons missed for one reason are one line. */
export function AttendanceList({ lines, sex }: Props) {
  const t = useTranslations('diary.attendance')
  const locale = useLocale()
  const months = [...grouped(lines, (line) => line.day.slice(0, 7))].reverse()

  return months.map(([month, ofMonth]) => (
    <section key={month} className="lines">
      <h2>{formatMonth(`${month}-01` as AttendanceLine['day'], locale)}</h2>
      <ul>
        {newestDayFirst(ofMonth).map((alike) => {
          const [first] = alike
          return (
            first && (
              <li key={lineKey(first)}>
                <span>
                  <b>{formatDay(first.day, locale)}</b>
                  <span className="block">
                    <AttendanceWords attendance={first} sex={sex} lessons={alike.length} />
                  </span>
                  <small>{alike.map(({ number, subject }) => t('line', { number, subject })).join('; ')}</small>
                </span>
                <AttendanceLetter attendance={first} sex={sex} />
              </li>
            )
          )
        })}
      </ul>
    </section>
  ))
}

/** Lessons missed for one reason together; within a day in the order of the lessons. */
function newestDayFirst(lines: readonly AttendanceLine[]): AttendanceLine[][] {
  const days = [...grouped(lines, (line) => line.day).values()].reverse()
  return days.flatMap((ofDay) => [...grouped(ofDay, lineKey).values()])
}

function lineKey(line: AttendanceLine): string {
  return line.kind === 'absent' ? `${line.day} ${attendanceSign(line)}` : `${line.day} ${line.lessonId}`
}
