import type { Day } from '@/lib/platform/day'
import type { Locale } from '@/lib/platform/i18n/locale'
import type { NameOrder, Person } from '@/lib/platform/i18n/person-name'
import type { Appointment } from './appointment'
import type { DiaryPart } from './grant'
import type { Hat } from './hat'
import type { Employer } from './staff-role'

declare const opened: unique symbol

/** A key says who came in, to what, and with which rights. Doors make it; whoever holds none does not compile. */
type Key<Door extends string> = { readonly [opened]: Door }

/** A diary that the account may open now, before it is said which part. */
export type OpenDiary = {
  readonly grantId: string
  readonly pupilId: string
  readonly schoolId: string
  readonly name: Person
  readonly birthDay: Day
  readonly basis: 'representative' | 'invitee'
  /** Who the reader is to the child: a kind of representative, or the pupil, a relative, a tutor, somebody else. */
  readonly relation: string
  readonly parts: readonly DiaryPart[]
  /** The subjects to which a tutor is narrowed; empty: all of them. */
  readonly subjectIds: readonly string[]
  readonly timeZone: string
  readonly lastDay: Day | null
}

/** Whoever stands before the front door and wants to register or to sign in: a browser, as far as it can be told from others. */
export type VisitorKey = Key<'visitor'> & {
  /** The network address that limits count by; a /64 where it is IPv6. */
  readonly place: string
  readonly userAgent: string
  readonly locale: Locale
  /** The browser's own id and the addresses (as seals) that signed in on it before; null where it never saw anybody in. */
  readonly device: { readonly id: string; readonly knows: readonly string[] } | null
}

/** Somebody who is signed in. */
export type AccountKey = Key<'account'> & {
  readonly accountId: string
  readonly sessionId: string
  readonly email: string
  /** Whether the mailbox was proved; until then nothing else opens. */
  readonly isProved: boolean
  readonly name: Person
  readonly nameOrder: NameOrder
  readonly locale: Locale
  /** When the person last proved who they are: by signing in, or by being asked again. */
  readonly provedAt: Date
  /** Whether a second factor stands beside the password. */
  readonly hasFactor: boolean
  /** As whom the person was here last; null before anything was chosen. */
  readonly lastHat: Hat | null
  readonly appointments: readonly Appointment[]
  readonly diaries: readonly OpenDiary[]
}

/** Somebody who gave the right password and still owes the second factor: opens the page that asks for it, nothing else. */
export type AwaitingKey = Key<'awaiting'> & {
  readonly accountId: string
  readonly sessionId: string
  readonly email: string
  readonly hasApp: boolean
  readonly hasPasskey: boolean
}

/** A pupil's days in a class, as far as the holder of the key may see them. */
export type EnrolmentSpan = {
  readonly schoolId: string
  readonly enrolmentId: string
  readonly classId: string
  readonly className: string
  readonly firstDay: Day
  readonly lastDay: Day | null
}

/** A child's diary, opened by somebody whom a representative let in, or by the representative. */
export type DiaryKey = Key<'diary'> & {
  readonly accountId: string
  readonly pupilId: string
  readonly schoolId: string
  readonly timeZone: string
  readonly name: Person
  readonly basis: 'representative' | 'invitee'
  readonly relation: string
  /** Whether the holder lets others in, and sees who reads. */
  readonly holdsPassport: boolean
  readonly parts: ReadonlySet<DiaryPart>
  /** The subjects of which the holder sees anything; null: all of them. */
  readonly subjectIds: readonly string[] | null
  /** Newest first; never empty. */
  readonly enrolments: readonly EnrolmentSpan[]
  /** All diaries that this account may switch to, this one included; of some other pages than this one are open. */
  readonly children: readonly {
    readonly pupilId: string
    readonly givenName: string
    readonly className: string
    readonly opensPage: boolean
  }[]
}

/** The access passport of a diary, opened by whoever lets others in: its representatives, and from 18 the pupil. */
export type PassportKey = Key<'passport'> & {
  readonly accountId: string
  readonly email: string
  readonly grantId: string
  readonly pupilId: string
  readonly schoolId: string
  readonly timeZone: string
  readonly name: Person
  readonly relation: string
  readonly holdsPassport: true
  readonly parts: ReadonlySet<DiaryPart>
  /** All diaries to which this account lets others in, this one included: one invitation may open several. */
  readonly children: readonly {
    readonly pupilId: string
    readonly schoolId: string
    readonly name: Person
    readonly birthDay: Day
    /** Nobody opens to others what is not open to themselves. */
    readonly parts: readonly DiaryPart[]
  }[]
}

/** The own diary of a pupil who comes of age, and says who goes on reading it. */
export type AdultKey = Key<'adult'> & {
  readonly accountId: string
  readonly pupilId: string
  readonly schoolId: string
  readonly timeZone: string
  readonly birthDay: Day
}

/** A clerk, or the head, in the office of one school. */
export type OfficeKey = Key<'office'> & {
  readonly accountId: string
  readonly schoolId: string
  readonly schoolName: string
  readonly isHead: boolean
}

/** Somebody who teaches at a school, in the staff room: own lessons and courses. */
export type StaffKey = Key<'staff'> & {
  readonly accountId: string
  readonly schoolId: string
  readonly schoolName: string
  readonly timeZone: string
  /** Who the person is in the school's register of staff. */
  readonly staffId: string
  readonly isHead: boolean
}

/** What somebody is to a journal. Only the first two write in it. */
export type JournalRole = 'teacher' | 'substitute' | 'class-teacher' | 'head'

/** The journal of a course: a subject taught to a class or to a group. */
export type JournalKey = Key<'journal'> & {
  readonly accountId: string
  readonly schoolId: string
  readonly timeZone: string
  readonly courseId: string
  readonly yearId: string
  /** Null where a group is taught. */
  readonly classId: string | null
  readonly subject: string
  /** «7Б», or what the group is called. */
  readonly className: string
  readonly grade: number
  /** Null where the course never has marks. */
  readonly scale: string | null
  readonly role: JournalRole
  /** The lessons that a substitute gives, and nothing else; null for everybody else, who sees all. */
  readonly lessonIds: readonly string[] | null
}

/** A class, for its class teacher and for the head. */
export type ClassKey = Key<'class'> & {
  readonly accountId: string
  readonly schoolId: string
  readonly timeZone: string
  readonly classId: string
  readonly yearId: string
  readonly className: string
  readonly grade: number
  readonly role: 'class-teacher' | 'head'
}

/** The head's own rooms: rules, periods, journals of the whole school. */
export type SchoolKey = Key<'school'> & {
  readonly accountId: string
  readonly schoolId: string
  readonly schoolName: string
  readonly timeZone: string
}

/** The register of a school's people, opened by the city, by the school's head, or by its office: each may do less than the one before. */
export type PersonnelKey = Key<'personnel'> & {
  readonly accountId: string
  readonly as: Employer
  readonly schoolId: string
  readonly schoolName: string
  readonly timeZone: string
}

/** The city's administrator. */
export type CityKey = Key<'city'> & { readonly accountId: string }

/** A job or the command line. Its name stands in every ledger line it writes. */
export type SystemKey = Key<'system'> & { readonly job: string; readonly accountId: typeof systemId }

/** Who a ledger names when a job wrote the line. */
export const systemId = '00000000-0000-7000-8000-000000000000'
