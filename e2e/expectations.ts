import type { Visitor } from './people'

/** What a visitor gets: the page; the sign-in; nothing, as if it did not exist; or another page. */
export type Answer = 'opens' | 'signs in' | 'missing' | `goes to ${string}`

/** An address with the demo's things in it, and who gets in. Whoever is not named gets `otherwise`. */
export type Room = { at: string; opensTo: readonly Visitor[]; otherwise: (visitor: Visitor) => Answer }

const signedIn: readonly Visitor[] = [
  'parent',
  'parent2',
  'newparent',
  'teacher',
  'classteacher',
  'office',
  'head',
  'city',
]

/** A stranger may sign in and come back; somebody who is signed in and not let in is not told that it exists. */
const own = (at: string, ...opensTo: Visitor[]): Room => ({
  at,
  opensTo,
  otherwise: (visitor) => (visitor === 'stranger' ? 'signs in' : 'missing'),
})
const personal = (at: string): Room => own(at, ...signedIn)
const everybody = (at: string): Room => ({ at, opensTo: [...signedIn, 'stranger'], otherwise: () => 'missing' })
const nobody = (at: string): Room => ({ at, opensTo: [], otherwise: () => 'missing' })
const strangersOnly = (at: string): Room => ({ at, opensTo: ['stranger'], otherwise: () => 'goes to /account' })
const leads = (at: string, to: string): Room => ({
  at,
  opensTo: [],
  otherwise: (visitor) => (visitor === 'stranger' ? 'signs in' : `goes to ${to}`),
})

const diaryPage = (page: string) => [
  own(`/diary/{vera}/${page}`, 'parent'),
  own(`/diary/{polina}/${page}`, 'teacher'),
  own(`/diary/{nobodys}/${page}`),
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

  '/sign-up': [strangersOnly('/sign-up')],
  '/sign-in': [strangersOnly('/sign-in')],
  '/account': [personal('/account')],
  '/account/sessions': [personal('/account/sessions')],
  '/account/settings': [personal('/account/settings')],

  '/applications/new': [personal('/applications/new')],
  '/applications/[id]': [own('/applications/{sent}', 'parent2'), own('/applications/{opened}', 'parent')],

  '/diary/[pupilId]/week': [...diaryPage('week'), own('/diary/not-an-id/week')],
  '/diary/[pupilId]/timetable': diaryPage('timetable'),
  '/diary/[pupilId]/marks': diaryPage('marks'),
  '/diary/[pupilId]/homework': diaryPage('homework'),
  '/diary/[pupilId]/attendance': diaryPage('attendance'),
  '/diary/[pupilId]/remarks': diaryPage('remarks'),

  '/office/applications': [own('/office/applications', 'office', 'head')],
  '/office/applications/[id]': [
    own('/office/applications/{sent}', 'office', 'head'),
    own('/office/applications/not-an-id'),
  ],
  '/city/letters': [own('/city/letters', 'city')],
}
