import type { Day } from './day'

/** The proxy tells the page its own path here; whatever a browser sends under this name is overwritten. */
export const pathHeader = 'x-diary-path'

/** The addresses of the portal, each in one place: pages, letters and redirects take them from here. */
export const paths = {
  home: '/',
  about: '/about',
  schools: (query?: string) => withQuery('/schools', { q: query }),
  help: '/help',
  helpFor: (reader: 'parent' | 'invitee' | 'teacher' | 'office') => `/help/${reader}`,
  privacy: '/privacy',

  signUp: '/sign-up',
  checkAddress: '/sign-up/check',
  letterSent: '/sign-up/sent',
  /** The page of a letter's link: its button proves the address. */
  verifyAddress: (token: string) => `/sign-up/verify/${token}`,
  /** Signed in, but the mailbox is not proved: ask again, or mend the address. */
  proveAddress: '/sign-up/prove',
  signIn: (from?: string | null) => withQuery('/sign-in', { from: from === '/' ? null : from }),
  signInProved: '/sign-in?proved=yes',
  signInWithNewPassword: '/sign-in?changed=yes',
  signInByLetter: '/sign-in/letter',
  signInLink: (token: string) => `/sign-in/letter/${token}`,
  forgottenPassword: '/sign-in/password',
  resetPassword: (token: string) => `/sign-in/password/${token}`,

  account: '/account',
  accountSessions: '/account/sessions',
  accountSettings: '/account/settings',

  newApplication: '/applications/new',
  application: (id: string) => `/applications/${id}`,
  applicationStep: (id: string, step: string) => `/applications/${id}/${step}`,
  applicationForm: (id: string) => `/applications/${id}/form.pdf`,

  diary: (pupilId: string) => `/diary/${pupilId}/week`,
  diaryPart: (pupilId: string, part: string) => `/diary/${pupilId}/${part}`,
  week: (pupilId: string, from?: Day) => withQuery(`/diary/${pupilId}/week`, { from }),

  officeApplications: '/office/applications',
  officeApplication: (id: string) => `/office/applications/${id}`,
  cityLetters: '/city/letters',
  outbox: (to?: string) => withQuery('/outbox', { to }),
  outboxLetter: (id: string) => `/outbox/${id}`,
} as const

function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
