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
  /** Back to the page where a letter was asked for again: it was sent, or one has to wait. */
  afterLetter: (page: string, seconds: number) =>
    withQuery(page, seconds > 0 ? { wait: String(Math.ceil(seconds / 60)) } : { again: 'yes' }),
  /** The page of a letter's link: its button proves the address. */
  verifyAddress: (token: string) => `/sign-up/verify/${token}`,
  /** Signed in, but the mailbox is not proved: ask again, or mend the address. */
  proveAddress: '/sign-up/prove',
  signIn: (from?: string | null) => withQuery('/sign-in', { from: from === '/' ? null : from }),
  secondFactor: (from?: string | null) => withQuery('/sign-in/second-factor', { from }),
  /** Signed in, but long ago: once more the password or a code, and back. */
  proveAgain: (from?: string | null) => withQuery('/sign-in/again', { from }),
  signInProved: '/sign-in?proved=yes',
  signInWithNewPassword: '/sign-in?changed=yes',
  signInByLetter: '/sign-in/letter',
  signInLink: (token: string) => `/sign-in/letter/${token}`,
  forgottenPassword: '/sign-in/password',
  resetPassword: (token: string) => `/sign-in/password/${token}`,

  /** The page that asked for an address, saying that a letter went there. */
  linkSent: (page: string) => `${page}?sent=yes`,

  account: '/account',
  accountAfterCode: '/account?code=accepted',
  accountAfterLeaving: '/account?left=yes',
  accountSessions: '/account/sessions',
  sessionsAfter: (ended: 'one' | 'others') => `/account/sessions?ended=${ended}`,
  accountData: '/account/data',
  accountDataFile: (kind: 'json' | 'csv') => `/account/data.${kind}`,
  closeAccount: '/account/close',
  signInClosed: '/sign-in?closed=yes',
  accountSecurity: '/account/security',
  securityAfter: (done: string) => `/account/security?done=${done}`,
  /** Where somebody is led whose work asks for a second factor that is not there yet. */
  securityFirst: '/account/security?why=work',
  /** The QR code of an authenticator app that waits for its first code. */
  securityApp: '/account/security/app',
  accountSettings: '/account/settings',
  settingsAfter: (saved: 'settings' | 'password') => `/account/settings?saved=${saved}`,

  newApplication: '/applications/new',
  application: (id: string) => `/applications/${id}`,
  applicationStep: (id: string, step: string) => `/applications/${id}/${step}`,
  /** The same question again, and from it back to the check. */
  applicationChange: (id: string, step: string, why?: 'again') =>
    withQuery(`/applications/${id}/${step}`, { from: 'check', again: why }),
  /** Where somebody who would have sent it a second time is led. */
  applicationAlready: (id: string) => `/applications/${id}?already=yes`,
  applicationSent: (id: string) => `/applications/${id}/sent`,
  applicationWithdraw: (id: string) => `/applications/${id}/withdraw`,
  applicationConsent: (id: string) => `/applications/${id}/withdraw-consent`,
  applicationForm: (id: string) => `/applications/${id}/form.pdf`,
  /** The papers of all applications that wait at one school, in one file. */
  applicationPack: (schoolId: string) => `/applications/pack.pdf?school=${schoolId}`,

  /** Where a diary begins for whoever may read only some of its parts. */
  diaryStart: (pupilId: string) => `/diary/${pupilId}`,
  diary: (pupilId: string) => `/diary/${pupilId}/week`,
  diaryPart: (pupilId: string, part: string) => `/diary/${pupilId}/${part}`,
  /** On a phone one day of the week is shown: `day`. */
  week: (pupilId: string, from?: Day, day?: Day) => withQuery(`/diary/${pupilId}/week`, { from, day }),
  /** The foot of a week, where it was signed. */
  weekSigned: (pupilId: string, from: Day) => `/diary/${pupilId}/week?from=${from}#signature`,
  timetable: (pupilId: string, from?: Day, day?: Day) => withQuery(`/diary/${pupilId}/timetable`, { from, day }),
  marks: (pupilId: string, query: { year?: string; period?: string; view?: string } = {}) =>
    withQuery(`/diary/${pupilId}/marks`, query),
  /** One subject: how its average comes about, its course, and the planner. */
  subjectMarks: (pupilId: string, subjectId: string, query: { year?: string; period?: string } = {}) =>
    withQuery(`/diary/${pupilId}/marks/${subjectId}`, query),
  attendance: (pupilId: string, query: { year?: string; period?: string; view?: string } = {}) =>
    withQuery(`/diary/${pupilId}/attendance`, query),
  remarks: (pupilId: string, year?: string) => withQuery(`/diary/${pupilId}/remarks`, { year }),

  /** The access passport: who may see a diary, and who looked. */
  access: (pupilId: string, done?: 'changed' | 'ended' | 'confirmed' | 'back' | 'forgotten') =>
    withQuery(`/diary/${pupilId}/access`, { done }),
  /** What one invitee of the parent's sees, and until when. */
  accessGrant: (pupilId: string, grantId: string) => `/diary/${pupilId}/access/${grantId}`,
  accessGrantEnd: (pupilId: string, grantId: string) => `/diary/${pupilId}/access/${grantId}/end`,
  /** Where a pupil who comes of age says who goes on reading. */
  comingOfAge: (pupilId: string, done?: 'yes') => withQuery(`/diary/${pupilId}/access/adult`, { done }),
  accessFile: (pupilId: string) => `/diary/${pupilId}/access/passport.csv`,

  /** What is due from today on, or in the week from a Monday; `task` is the one that was just touched, with what came of it. */
  homework: (
    pupilId: string,
    { task, ...query }: { from?: Day | null; task?: string; outcome?: string; refused?: string | null } = {},
  ) =>
    withQuery(`/diary/${pupilId}/homework`, { ...query, task: query.outcome ? task : null }) +
    (task ? `#task-${task}` : ''),
  /** Where the form with a pupil's work is sent. */
  handInWork: (pupilId: string, homeworkId: string) =>
    withQuery('/api/files', { pupil: pupilId, homework: homeworkId }),

  reportCard: (pupilId: string, year?: string) => withQuery(`/diary/${pupilId}/attestation/report-card.pdf`, { year }),
  /** Whom to invite to a diary, then the form for such a person; and the invitations that wait. */
  invite: (pupilId: string, query: { who?: string; done?: 'sent' | 'again' | 'changed' | 'cancelled' } = {}) =>
    withQuery(`/diary/${pupilId}/access/invite`, query),
  openInvitation: (pupilId: string, id: string) => `/diary/${pupilId}/access/invite/${id}`,
  /** The page of an invitation's link. */
  invitation: (token: string, why?: 'reads-already') => withQuery(`/invitations/${token}`, { why }),
  announceAbsence: (pupilId: string) => `/diary/${pupilId}/attendance/announce`,
  attendanceAfter: (pupilId: string, done: 'said' | 'withdrawn') => `/diary/${pupilId}/attendance?done=${done}`,

  attestation: (pupilId: string, year?: string) => withQuery(`/diary/${pupilId}/attestation`, { year }),

  /** Tokens for a parent's own programmes, at the foot of the access passport. */
  tokens: (pupilId: string, done?: 'ended') => withQuery(`/diary/${pupilId}/access/tokens`, { done }),
  /** What a programme with a token reads. */
  diaryForProgrammes: (pupilId: string, page: 'week' | 'marks' | 'homework' | 'attendance') =>
    `/api/v1/diaries/${pupilId}/${page}`,
  apiDocument: '/api/v1/openapi.json',

  /** A teacher's day: today's lessons, or those of another day. */
  journalDay: (day?: Day) => withQuery('/journal', { day }),
  journal: (courseId: string, period?: string) => withQuery(`/journal/${courseId}`, { period }),
  journalLesson: (courseId: string, lessonId: string) => `/journal/${courseId}/lessons/${lessonId}`,
  lessonSaved: (courseId: string, lessonId: string) => `/journal/${courseId}/lessons/${lessonId}?saved=yes`,
  /** Back on the lesson's page after files were sent for its homework. */
  lessonFiles: (courseId: string, lessonId: string, refused: string | null) =>
    `${withQuery(`/journal/${courseId}/lessons/${lessonId}`, { files: 'sent', refused })}#homework`,
  /** A column as a form: every cell of it can be reached without JavaScript. */
  journalColumn: (courseId: string, columnId: string, saved?: 'yes') =>
    withQuery(`/journal/${courseId}/columns/${columnId}`, { saved }),
  /** A work that is added, to a lesson where it is said which. */
  journalNewColumn: (courseId: string, lesson?: string) => withQuery(`/journal/${courseId}/columns/new`, { lesson }),
  /** One cell with all that ever stood in it. */
  journalCell: (courseId: string, columnId: string, enrolmentId: string, saved?: 'yes') =>
    withQuery(`/journal/${courseId}/columns/${columnId}/${enrolmentId}`, { saved }),
  /** All that was written, or of one pupil; `at` is where an earlier page begins. */
  journalHistory: (courseId: string, pupil?: string, at?: string) =>
    withQuery(`/journal/${courseId}/history`, { pupil, at }),
  journalPlan: (courseId: string) => `/journal/${courseId}/plan`,
  planSaved: (courseId: string) => `/journal/${courseId}/plan?saved=yes`,
  journalWork: (courseId: string) => `/journal/${courseId}/works`,
  /** A task that asks for work, with everybody for whom it was set. */
  journalTask: (
    courseId: string,
    homeworkId: string,
    query: { returned?: string; removed?: string; refused?: string | null } = {},
  ) => withQuery(`/journal/${courseId}/works/${homeworkId}`, query),
  journalHandIn: (courseId: string, homeworkId: string, handInId: string, query: { returned?: string } = {}) =>
    withQuery(`/journal/${courseId}/works/${homeworkId}/${handInId}`, query),
  /** Where the form with files for a task is sent; `lessonId` where it stands on the page of a lesson. */
  uploadToTask: (courseId: string, homeworkId: string, lessonId?: string) =>
    withQuery('/api/files', { course: courseId, homework: homeworkId, lesson: lessonId }),
  /** Where marks for a period are given. */
  journalPeriod: (courseId: string, periodId: string, query: { kind?: string; saved?: string } = {}) =>
    withQuery(`/journal/${courseId}/periods/${periodId}`, query),
  /** The period that is running, or has just ended. */
  journalPeriods: (courseId: string) => `/journal/${courseId}/periods`,
  journalNotes: (courseId: string) => `/journal/${courseId}/notes`,
  /** With the form of one note open. */
  journalNote: (courseId: string, noteId: string) => `/journal/${courseId}/notes?note=${noteId}#note-${noteId}`,
  journalNoteAnswered: (courseId: string) => `/journal/${courseId}/notes?done=answered`,
  /** Tests of a month, `2026-12`. */
  tests: (classId: string, month?: string) => withQuery(`/classes/${classId}/tests`, { month }),

  classes: '/classes',
  classPage: (classId: string, day?: Day) => withQuery(`/classes/${classId}`, { day }),
  /** Back on the class's page, saying what was done. */
  classAfter: (classId: string, done: string, day?: Day | null) => withQuery(`/classes/${classId}`, { day, done }),
  /** Pupils down, subjects across: the marks of a period, the year, the exam and the final ones. */
  classSheet: (classId: string, period?: string) => withQuery(`/classes/${classId}/attestation`, { period }),
  /** Табели of a class, one for each pupil; and all of them in one file. */
  classReportCards: (classId: string) => `/classes/${classId}/report-cards`,
  classReportCardsFile: (classId: string) => `/classes/${classId}/report-cards/report-card.pdf`,
  reportCardOf: (classId: string, enrolmentId: string) =>
    `/classes/${classId}/report-cards/${enrolmentId}/report-card.pdf`,
  classSheetFile: (classId: string, period: string) =>
    withQuery(`/classes/${classId}/attestation/sheet.xlsx`, { period }),
  /** How the year ended for each pupil. */
  yearResults: (classId: string, saved?: string) => withQuery(`/classes/${classId}/attestation/results`, { saved }),
  classReport: (classId: string, period?: string) => withQuery(`/classes/${classId}/report`, { period }),

  schoolRules: '/school/rules',
  schoolRulesOf: (year: string) => `/school/rules?year=${year}`,
  /** The head's rules again, with what was proposed in the fields. */
  schoolRulesProposed: (proposal: [string, string][]) => `/school/rules?${new URLSearchParams(proposal)}`,
  /** What a proposal would change, before it holds. */
  schoolRulesPreview: (proposal: [string, string][]) => `/school/rules/preview?${new URLSearchParams(proposal)}`,
  schoolRulesSaved: (saved: 'rules' | 'kind') => `/school/rules?saved=${saved}`,
  schoolPeriods: '/school/periods',
  schoolPeriod: (id: string, query: { show?: 'closed'; done?: 'closed' | 'opened'; page?: string } = {}) =>
    withQuery(`/school/periods/${id}`, query),
  /** Where a mark of a closed period is changed by an act: the class first, then the pupil and the subject. */
  schoolAct: (query: { class?: string; period?: string; course?: string; pupil?: string } = {}) =>
    withQuery('/school/periods/act', query),
  schoolActDone: '/school/periods?done=act',
  schoolJournals: '/school/journals',
  schoolJournalsBy: (query: { class?: string; teacher?: string; subject?: string; only?: string; page?: string }) =>
    withQuery('/school/journals', query),
  schoolJournal: (courseId: string, done?: 'opened' | 'noted' | 'settled') =>
    withQuery(`/school/journals/${courseId}`, { done }),
  schoolTests: (month?: string) => withQuery('/school/tests', { month }),
  /** Where anybody checks the code of a табель. */
  reportCardCheck: (code?: string) => withQuery('/report-card', { code }),
  /** A file, through the door of whoever reads it: of a pupil's diary, or of a journal. */
  file: (schoolId: string, fileId: string, through: { pupil: string } | { course: string }) =>
    withQuery(`/api/files/${schoolId}/${fileId}`, through),

  officeApplications: '/office/applications',
  officeQueue: (query: { tab?: string; q?: string; at?: string | null }) => withQuery('/office/applications', query),
  officeEndAccess: (id: string) => `/office/applications/${id}/end`,
  officeApplication: (id: string, pupil?: string) => withQuery(`/office/applications/${id}`, { pupil }),
  /** The invitation of somebody to work at a school. */
  staffInvitation: (token: string) => `/invitations/staff/${token}`,
  schoolStaff: '/school/staff',
  officeStaff: '/office/staff',
  /** The people of a school, as the city, the head or the office sees them; with one person opened. */
  staff: (
    as: 'city' | 'head' | 'office',
    schoolId: string,
    query: { person?: string; act?: 'dismiss'; done?: string } = {},
  ) =>
    withQuery(as === 'city' ? `/city/schools/${schoolId}` : as === 'head' ? '/school/staff' : '/office/staff', query) +
    (query.person ? '#person' : ''),
  citySchools: (query: { q?: string } = {}) => withQuery('/city/schools', query),
  cityNewSchool: '/city/schools/new',
  citySchoolFacts: (schoolId: string) => `/city/schools/${schoolId}/facts`,
  cityLetters: '/city/letters',
  outbox: (to?: string) => withQuery('/outbox', { to }),
  outboxLetter: (id: string) => `/outbox/${id}`,
} as const

function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
