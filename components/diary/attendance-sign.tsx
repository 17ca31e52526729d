import { useTranslations } from 'next-intl'
import { type Attendance, attendanceSign } from '@/lib/journal/attendance'

export type Sex = 'female' | 'male'

/** The letter in the place of a mark, in ink: attendance is never a mark. */
export function AttendanceLetter({ attendance, sex }: { attendance: Attendance; sex: Sex }) {
  const t = useTranslations('diary.attendance')
  const sign = attendanceSign(attendance)
  if (!sign) return null

  const isWords = sign === 'late' || sign === 'leftEarly'
  const minutes = attendance.minutes ?? 0
  return (
    <span className={isWords ? 'att att-late' : 'att'}>
      <span aria-hidden="true">
        {sign === 'late'
          ? t('late', { minutes })
          : sign === 'leftEarly'
            ? t('leftEarly', { sex })
            : t(`letter.${sign}`)}
      </span>
      <span className="sr-only">
        <AttendanceWords attendance={attendance} sex={sex} />
      </span>
    </span>
  )
}

/** «Не была на 2 уроках, причина пока не указана» */
export function AttendanceWords({
  attendance,
  sex,
  lessons = 1,
}: {
  attendance: Attendance
  sex: Sex
  lessons?: number
}) {
  const t = useTranslations('diary.attendance.said')
  const sign = attendanceSign(attendance)
  return sign && t(sign, { sex, lessons, minutes: attendance.minutes ?? 0 })
}
