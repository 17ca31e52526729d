/** What a person does for a school, or for the city. One person may hold several. */
export type Appointment = {
  role: 'teacher' | 'office' | 'head' | 'city'
  /** Null for the city. */
  schoolId: string | null
  /** Who the person is in the school's register of staff. */
  staffId: string | null
  schoolName: string | null
  /** Of the school; null for the city. */
  timeZone: string | null
  /** The class that the person leads now; null for everybody who leads none. */
  classId: string | null
}

/** The office's room is open to its clerks and to the head of that very school. */
export function mayEnterOffice(appointment: Appointment, schoolId?: string): boolean {
  if (appointment.role !== 'office' && appointment.role !== 'head') return false
  return schoolId === undefined || appointment.schoolId === schoolId
}

/** The staff room is open to everybody whom the register of staff names: a head teaches too. */
export function mayEnterStaffRoom(appointment: Appointment): boolean {
  return appointment.staffId !== null && (appointment.role === 'teacher' || appointment.role === 'head')
}

/** The head's rooms are open to the head of that very school. */
export function mayEnterSchool(appointment: Appointment, schoolId?: string): boolean {
  return appointment.role === 'head' && (schoolId === undefined || appointment.schoolId === schoolId)
}

/** The city sees schools and figures, and what the machine could not deliver. */
export function mayEnterCity(appointment: Appointment): boolean {
  return appointment.role === 'city'
}
