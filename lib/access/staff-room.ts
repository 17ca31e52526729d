import { paths } from '@/lib/platform/paths'
import { type Appointment, mayEnterCity, mayEnterOffice, mayEnterSchool, mayEnterStaffRoom } from './appointment'

/** A room that somebody who works at a school goes to every day. */
export type StaffRoom = { name: 'journals' | 'myClass' | 'school' | 'office' | 'city'; href: string }

/** The rooms that the appointments open, in the order in which the masthead names them; none for a parent. */
export function staffRooms(appointments: readonly Appointment[]): StaffRoom[] {
  const classId = appointments.find((one) => one.classId !== null)?.classId
  const rooms: (StaffRoom | false)[] = [
    appointments.some(mayEnterStaffRoom) && { name: 'journals', href: paths.journalDay() },
    Boolean(classId) && { name: 'myClass', href: paths.classPage(classId ?? '') },
    appointments.some((one) => mayEnterSchool(one)) && { name: 'school', href: paths.schoolJournals },
    appointments.some((one) => mayEnterOffice(one)) && { name: 'office', href: paths.officeApplications },
    appointments.some(mayEnterCity) && { name: 'city', href: paths.citySchools() },
  ]
  return rooms.filter((room) => room !== false)
}
