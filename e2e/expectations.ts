import { signedIn, type Visitor } from './people'
import { things } from './things'

/** What a visitor gets: the page; the sign-in; nothing, as if it did not exist; another page; or a word that only posts are taken, or a token. */
export type Answer = 'opens' | 'signs in' | 'missing' | 'takes posts only' | 'asks for a token' | `goes to ${string}`

/** An address with the demo's things in it, and who gets in. Whoever is not named gets `otherwise`. */
export type Room = { at: string; opensTo: readonly Visitor[]; otherwise: (visitor: Visitor) => Answer }

/** A stranger may sign in and come back; somebody who is signed in and not let in is not told that it exists. */
const own = (at: string, ...opensTo: Visitor[]): Room => ({
  at,
  opensTo,
  otherwise: (visitor) => (visitor === 'stranger' ? 'signs in' : 'missing'),
})
const personal = (at: string): Room => own(at, ...signedIn)
const everybody = (at: string): Room => ({ at, opensTo: [...signedIn, 'stranger'], otherwise: () => 'missing' })
const nobody = (at: string): Room => ({ at, opensTo: [], otherwise: () => 'missing' })
/** Whoever is signed in gets no further than a stranger: a session opens nothing for programmes. */
const byTokenOnly = (at: string): Room => ({ at, opensTo: [], otherwise: () => 'asks for a token' })
const strangersOnly = (at: string): Room => ({ at, opensTo: ['stranger'], otherwise: () => 'goes to /account' })
/** Those who may are sent on from here. */
const leads = (at: string, to: string, ...those: Visitor[]): Room => ({
  at,
  opensTo: [],
  otherwise: (visitor) => (visitor === 'stranger' ? 'signs in' : those.includes(visitor) ? `goes to ${to}` : 'missing'),
})
const leadsEverybody = (at: string, to: string): Room => ({ at, opensTo: [], otherwise: () => `goes to ${to}` })

/** Who reads a part of Вера's diary: her mother, and those whom the mother let in to it. */
const readersOf = {
  week: ['parent', 'pupil', 'grandma', 'tutor'],
  timetable: ['parent', 'pupil', 'grandma'],
  marks: ['parent', 'pupil', 'grandma', 'tutor'],
  homework: ['parent', 'pupil', 'grandma', 'tutor'],
  attendance: ['parent', 'pupil', 'grandma'],
  remarks: ['parent', 'pupil'],
  attestation: ['parent', 'pupil', 'grandma'],
} as const satisfies Record<string, readonly Visitor[]>

const diaryPage = (page: string, readers: readonly Visitor[] = ['parent']) => [
  own(`/diary/{vera}/${page}`, ...readers),
  own(`/diary/{polina}/${page}`, 'teacher'),
  own(`/diary/{nobodys}/${page}`),
]

/** A journal of the teacher's, which the class teacher and the head read; and one that is neither's. */
const journalPage = (page = '') => [
  own(`/journal/{algebra7B}${page}`, 'teacher', 'classteacher', 'head'),
  own(`/journal/{physics9A}${page}`, 'head'),
  own(`/journal/not-an-id${page}`),
]
const classPage = (page = '') => [
  own(`/classes/{class7B}${page}`, 'classteacher', 'head'),
  own(`/classes/{class9A}${page}`, 'head'),
  own(`/classes/not-an-id${page}`),
]

/** Every page and route of the house. One that is missing here fails the test. */
export const rooms: Record<string, Room[]> = {
  '/': [everybody('/')],
  '/about': [everybody('/about')],
  '/schools': [everybody('/schools?q=183')],
  '/help': [everybody('/help')],
  '/help/[reader]': [everybody('/help/parent'), nobody('/help/nobody')],
  '/privacy': [everybody('/privacy')],
  '/offline': [everybody('/offline')],
  '/outbox': [everybody('/outbox')],
  '/outbox/[id]': [nobody('/outbox/no-such-letter')],
  '/api/health': [everybody('/api/health')],
  '/api/outbox': [everybody('/api/outbox?to=parent@demo.example')],
  '/api/test/clock': [{ at: '/api/test/clock', opensTo: [], otherwise: () => 'takes posts only' }],
  '/api/journal/v1/entries': [{ at: '/api/journal/v1/entries', opensTo: [], otherwise: () => 'takes posts only' }],
  '/api/test/statements': [everybody('/api/test/statements')],

  '/sign-up': [strangersOnly('/sign-up')],
  '/sign-up/check': [leadsEverybody('/sign-up/check', '/sign-up')],
  '/sign-up/sent': [leadsEverybody('/sign-up/sent', '/sign-up')],
  '/sign-up/verify/[token]': [everybody('/sign-up/verify/no-such-link')],
  '/sign-up/prove': [leads('/sign-up/prove', '/account', ...signedIn)],
  '/sign-in': [strangersOnly('/sign-in')],
  '/sign-in/letter': [everybody('/sign-in/letter')],
  '/sign-in/letter/[token]': [everybody('/sign-in/letter/no-such-link')],
  '/sign-in/password': [everybody('/sign-in/password')],
  '/sign-in/password/[token]': [everybody('/sign-in/password/no-such-link')],
  '/sign-in/again': [personal('/sign-in/again')],
  '/sign-in/second-factor': [
    {
      at: '/sign-in/second-factor',
      opensTo: [],
      otherwise: (visitor) => `goes to ${visitor === 'stranger' ? '/sign-in' : '/account'}`,
    },
  ],
  '/account/security': [personal('/account/security')],
  '/account/data': [personal('/account/data')],
  '/account/data.json': [personal('/account/data.json')],
  '/account/data.csv': [personal('/account/data.csv')],
  '/account/close': [personal('/account/close')],
  '/account/security/app': [leads('/account/security/app', '/account/security', ...signedIn)],
  '/invitations/[token]': [everybody('/invitations/no-such-link')],
  '/account': [personal('/account')],
  '/account/sessions': [personal('/account/sessions')],
  '/account/settings': [personal('/account/settings')],

  '/applications/new': [personal('/applications/new')],
  '/applications/[id]': [own('/applications/{sent}', 'parent2'), own('/applications/{opened}', 'parent')],
  '/applications/[id]/[step]': [
    leads('/applications/{sent}/child', '/applications/{sent}', 'parent2'),
    own('/applications/{sent}/no-such-step'),
  ],
  '/applications/[id]/sent': [own('/applications/{sent}/sent', 'parent2')],
  '/applications/[id]/withdraw': [own('/applications/{sent}/withdraw', 'parent2')],
  '/applications/[id]/withdraw-consent': [
    own('/applications/{opened}/withdraw-consent', 'parent'),
    leads('/applications/{sent}/withdraw-consent', '/applications/{sent}', 'parent2'),
  ],
  '/applications/[id]/form.pdf': [own('/applications/{sent}/form.pdf', 'parent2')],
  '/applications/pack.pdf': [own('/applications/pack.pdf?school={school}', 'parent2')],

  '/diary/[pupilId]': [leads('/diary/{vera}', '/diary/{vera}/week', ...readersOf.week)],
  '/diary/[pupilId]/week': [...diaryPage('week', readersOf.week), own('/diary/not-an-id/week')],
  '/diary/[pupilId]/timetable': diaryPage('timetable', readersOf.timetable),
  '/diary/[pupilId]/marks': diaryPage('marks', readersOf.marks),
  '/diary/[pupilId]/marks/[subjectId]': [
    own('/diary/{vera}/marks/{algebra}', ...readersOf.marks),
    own('/diary/{nobodys}/marks/{algebra}'),
    own('/diary/{vera}/marks/{school}'),
    own('/diary/{vera}/marks/not-an-id'),
  ],
  '/diary/[pupilId]/homework': diaryPage('homework', readersOf.homework),
  '/diary/[pupilId]/attendance': diaryPage('attendance', readersOf.attendance),
  '/diary/[pupilId]/attendance/announce': diaryPage('attendance/announce'),
  '/diary/[pupilId]/remarks': diaryPage('remarks', readersOf.remarks),

  '/diary/[pupilId]/access/invite': [
    own('/diary/{vera}/access/invite', 'parent'),
    own('/diary/{vera}/access/invite?who=pupil', 'parent'),
    own('/diary/{polina}/access/invite', 'teacher'),
    own('/diary/{nobodys}/access/invite?who=tutor'),
    own('/diary/not-an-id/access/invite'),
  ],
  '/diary/[pupilId]/access/invite/[invitationId]': [
    own('/diary/{vera}/access/invite/{school}'),
    own('/diary/{vera}/access/invite/not-an-id'),
  ],
  '/diary/[pupilId]/access': diaryPage('access'),
  '/diary/[pupilId]/access/passport.csv': diaryPage('access/passport.csv'),
  '/diary/[pupilId]/access/adult': [own('/diary/{vera}/access/adult'), own('/diary/not-an-id/access/adult')],
  '/diary/[pupilId]/access/[grantId]': [
    own('/diary/{vera}/access/{tutorsGrant}', 'parent'),
    own('/diary/{polina}/access/{tutorsGrant}'),
    own('/diary/{lev}/access/{tutorsGrant}'),
    own('/diary/{vera}/access/not-an-id'),
  ],
  '/diary/[pupilId]/access/[grantId]/end': [
    own('/diary/{vera}/access/{tutorsGrant}/end', 'parent'),
    own('/diary/{polina}/access/{tutorsGrant}/end'),
    own('/diary/{lev}/access/{tutorsGrant}/end'),
    own('/diary/{vera}/access/not-an-id/end'),
  ],
  '/diary/[pupilId]/access/tokens': [
    own('/diary/{vera}/access/tokens', 'parent'),
    own('/diary/{polina}/access/tokens', 'teacher'),
    own('/diary/{nobodys}/access/tokens'),
  ],
  '/api/v1/openapi.json': [everybody('/api/v1/openapi.json')],
  '/api/v1/diaries/[pupilId]/week': [byTokenOnly('/api/v1/diaries/{vera}/week')],
  '/api/v1/diaries/[pupilId]/marks': [byTokenOnly('/api/v1/diaries/{vera}/marks')],
  '/api/v1/diaries/[pupilId]/homework': [byTokenOnly('/api/v1/diaries/{vera}/homework')],
  '/api/v1/diaries/[pupilId]/attendance': [byTokenOnly('/api/v1/diaries/{vera}/attendance')],

  '/journal/[courseId]': [...journalPage(), own('/journal/{algebra11A}?period=1', 'teacher', 'head')],
  '/api/journal/v1/grid': [
    own('/api/journal/v1/grid?course={algebra7B}', 'teacher', 'classteacher', 'head'),
    own('/api/journal/v1/grid?course={physics9A}&period=2', 'head'),
    own('/api/journal/v1/grid?course=not-an-id'),
  ],
  '/journal/[courseId]/works': journalPage('/works'),
  '/journal/[courseId]/works/[homeworkId]': [
    own('/journal/{geometry7B}/works/{task}', 'teacher', 'classteacher', 'head'),
    own('/journal/{algebra7B}/works/{task}'),
    own('/journal/{geometry7B}/works/not-an-id'),
  ],
  '/journal/[courseId]/works/[homeworkId]/[handInId]': [
    own('/journal/{geometry7B}/works/{task}/{handedIn}', 'teacher', 'classteacher', 'head'),
    own('/journal/{algebra7B}/works/{task}/{handedIn}'),
    own('/journal/{geometry7B}/works/{task}/not-an-id'),
  ],
  '/api/files': [{ at: '/api/files', opensTo: [], otherwise: () => 'takes posts only' }],
  '/api/files/[schoolId]/[fileId]': [
    own('/api/files/{school}/{taskFile}?pupil={vera}', ...readersOf.homework),
    own('/api/files/{school}/{taskFile}?course={geometry7B}', 'teacher', 'classteacher', 'head'),
    own('/api/files/{school}/{taskFile}?course={algebra7B}'),
    own('/api/files/{school}/{taskFile}?pupil={lev}'),
    own('/api/files/{school}/{taskFile}?pupil={polina}'),
    own('/api/files/{school}/{taskFile}?pupil={nobodys}'),
    own('/api/files/{school}/{taskFile}'),
    own('/api/files/{school}/not-an-id?pupil={vera}'),
    own('/api/files/{silentSchool}/{taskFile}?pupil={vera}'),
  ],
  '/journal/[courseId]/columns/new': [
    own('/journal/{algebra7B}/columns/new', 'teacher'),
    own('/journal/{physics9A}/columns/new'),
  ],
  '/journal/[courseId]/columns/[columnId]': [
    own('/journal/{algebra7B}/columns/{column7B}', 'teacher', 'classteacher', 'head'),
    own('/journal/{geometry7B}/columns/{column7B}'),
    own('/journal/{algebra7B}/columns/not-an-id'),
  ],
  '/journal/[courseId]/columns/[columnId]/[enrolmentId]': [
    own('/journal/{algebra7B}/columns/{column7B}/{verasPlace}', 'teacher', 'classteacher', 'head'),
    own('/journal/{geometry7B}/columns/{column7B}/{verasPlace}'),
    own('/journal/{algebra7B}/columns/{column7B}/{vera}'),
  ],
  '/journal/[courseId]/history': [
    ...journalPage('/history'),
    own('/journal/{algebra7B}/history?pupil={verasPlace}&at=not-a-place', 'teacher', 'classteacher', 'head'),
  ],
  '/journal/[courseId]/plan': journalPage('/plan'),
  '/diary/[pupilId]/attestation': [
    ...diaryPage('attestation', readersOf.attestation),
    own('/diary/{vera}/attestation?year=2025', ...readersOf.attestation),
  ],
  '/classes/[classId]/attestation': classPage('/attestation?period=1'),
  '/classes/[classId]/attestation/sheet.xlsx': classPage('/attestation/sheet.xlsx?period=year'),
  '/classes/[classId]/attestation/results': classPage('/attestation/results'),
  '/classes/[classId]/report': classPage('/report'),
  '/journal/[courseId]/periods': [
    leads('/journal/{algebra7B}/periods', '/journal/{algebra7B}/periods/{quarter2}', 'teacher', 'classteacher', 'head'),
  ],
  '/journal/[courseId]/periods/[periodId]': [
    ...journalPage('/periods/{quarter1}'),
    ...journalPage('/periods/{yearOfQuarters}'),
    own('/journal/{algebra7B}/periods/not-an-id'),
    own('/journal/{algebra11A}/periods/{quarter1}'),
  ],
  '/classes': [
    {
      at: '/classes',
      opensTo: ['head'],
      otherwise: (visitor) =>
        visitor === 'stranger'
          ? 'signs in'
          : visitor === 'classteacher'
            ? `goes to /classes/${things.class7B}`
            : 'missing',
    },
  ],
  '/classes/[classId]': [...classPage(), own('/classes/{class7B}?day=2026-11-20', 'classteacher', 'head')],
  '/classes/[classId]/tests': classPage('/tests'),
  '/school/tests': [own('/school/tests', 'head')],
  '/school': [leads('/school', '/school/journals', 'head')],
  '/school/journals': [own('/school/journals', 'head'), own('/school/journals?class={class7B}&only=gaps', 'head')],
  '/school/journals/[courseId]': [
    own('/school/journals/{algebra7B}', 'head'),
    own('/school/journals/not-an-id'),
    own('/school/journals/{school}'),
  ],
  '/school/periods': [own('/school/periods', 'head')],
  '/school/periods/[periodId]': [own('/school/periods/{quarter1}', 'head'), own('/school/periods/not-an-id')],
  '/school/periods/act': [
    own('/school/periods/act', 'head'),
    own('/school/periods/act?class={class7B}', 'head'),
    own('/school/periods/act?class={school}'),
    own('/school/periods/act?class=not-an-id'),
  ],
  '/school/rules': [own('/school/rules', 'head')],
  '/school/rules/preview': [leads('/school/rules/preview', '/school/rules', 'head')],
  '/journal/[courseId]/notes': journalPage('/notes'),
  '/classes/[classId]/report-cards': classPage('/report-cards'),
  '/classes/[classId]/report-cards/report-card.pdf': classPage('/report-cards/report-card.pdf'),
  '/classes/[classId]/report-cards/[enrolmentId]/report-card.pdf': [
    own('/classes/{class7B}/report-cards/{verasPlace}/report-card.pdf', 'classteacher', 'head'),
    own('/classes/{class9A}/report-cards/{verasPlace}/report-card.pdf'),
    own('/classes/{class7B}/report-cards/not-an-id/report-card.pdf'),
  ],
  '/diary/[pupilId]/attestation/report-card.pdf': [
    ...diaryPage('attestation/report-card.pdf'),
    own('/diary/{vera}/attestation/report-card.pdf?year=1999', 'parent'),
  ],
  '/report-card': [everybody('/report-card'), everybody('/report-card?code=183-7KDM-4XPT-92HB')],

  '/journal': [
    own('/journal', 'teacher', 'classteacher', 'head'),
    own('/journal?day=not-a-day', 'teacher', 'classteacher', 'head'),
  ],
  '/journal/[courseId]/lessons/[lessonId]': [
    own('/journal/{algebra7B}/lessons/{lesson7B}', 'teacher', 'classteacher', 'head'),
    own('/journal/{algebra11A}/lessons/{lesson7B}'),
    own('/journal/{algebra7B}/lessons/not-an-id'),
  ],
  '/office': [leads('/office', '/office/applications', 'office', 'head')],
  '/office/applications': [own('/office/applications', 'office', 'head')],
  '/office/applications/[id]': [
    own('/office/applications/{sent}', 'office', 'head'),
    own('/office/applications/not-an-id'),
  ],
  '/office/staff': [own('/office/staff', 'office', 'head')],
  '/school/staff': [own('/school/staff', 'head'), own('/school/staff?person=not-an-id&act=dismiss', 'head')],
  '/invitations/staff/[token]': [everybody('/invitations/staff/no-such-link')],
  '/city/schools': [own('/city/schools', 'city'), own('/city/schools?q=183', 'city')],
  '/city/schools/new': [own('/city/schools/new', 'city')],
  '/city/schools/[schoolId]': [
    own('/city/schools/{school}', 'city'),
    own('/city/schools/{vera}'),
    own('/city/schools/not-an-id'),
  ],
  '/city/schools/[schoolId]/facts': [
    own('/city/schools/{school}/facts', 'city'),
    own('/city/schools/{vera}/facts'),
    own('/city/schools/not-an-id/facts'),
  ],
  '/office/applications/[id]/end': [
    own('/office/applications/{opened}/end', 'office', 'head'),
    leads('/office/applications/{sent}/end', '/office/applications/{sent}', 'office', 'head'),
    own('/office/applications/not-an-id/end'),
  ],
  '/city/letters': [own('/city/letters', 'city')],
}
