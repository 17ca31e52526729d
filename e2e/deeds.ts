import { signedIn, type Visitor } from './people'

/** A server action, posted to without its page: with what fields, and who may do it at all. */
export type Deed = {
  fields: Record<string, string>
  /** Those for whom the door behind it opens. For all others: sign-in, or nothing there. */
  opensTo: readonly Visitor[] | 'everybody'
}

const office: readonly Visitor[] = ['office', 'head']
/** Those for whom the journal of Алгебра in 7Б opens; only its teacher writes in it. */
const journalReaders: readonly Visitor[] = ['teacher', 'classteacher', 'head']
/** Of the right shape, behind no letter's link. */
const noSuchSecret = 'A'.repeat(43)
const nothing = '00000000-0000-7000-8000-00000000dead'

const signed = { id: 'a', rawId: 'a', type: 'public-key' }
const passkey = {
  challengeId: nothing,
  answer: JSON.stringify({
    ...signed,
    response: { clientDataJSON: 'a', authenticatorData: 'a', signature: 'a' },
  }),
}
const newPasskey = {
  challengeId: nothing,
  answer: JSON.stringify({ ...signed, response: { clientDataJSON: 'a', attestationObject: 'a' } }),
}
const noLink = 'A'.repeat(43)
const person = { surname: 'Чужая', givenName: 'Нина', patronymic: '' }
/** Not called by the city: its number is taken, and it would change nothing. */
const schoolFacts = {
  number: '739',
  name: 'Чужая школа',
  shortName: 'Чужая',
  type: 'Школа',
  ownership: 'Частная',
  district: 'Невский',
  address: 'Чужая улица, 1',
  room: '1',
  hours: 'по будням',
  phone: '+78120000739',
  timeZone: 'Europe/Moscow',
}
/** The people of the school, through the head's door. */
const ofStaff = (fields: Record<string, string>): Deed => ({
  fields: { as: 'head', schoolId: '{school}', ...fields },
  opensTo: ['head'],
})

const everybody = (fields: Record<string, string> = {}): Deed => ({ fields, opensTo: 'everybody' })
const account = (fields: Record<string, string> = {}): Deed => ({ fields, opensTo: signedIn })
const school = (fields: Record<string, string>): Deed => ({ fields, opensTo: ['head'] })
const rules = { yearId: nothing, averaging: 'plain', fewestMarks: '3', minutesToUndo: '5', daysToClose: '14' }
/** What is done on the page of 7Б, which its class teacher and the head may open. */
const ofClass = (fields: Record<string, string>): Deed => ({
  fields: { classId: '{class7B}', ...fields },
  opensTo: ['classteacher', 'head'],
})

/**
 * Every server action of the house, by file and name. Where an id is posted it is one of parent2's, or of nobody's, and
 * whoever may do it at all is not called here with an id that would do something.
 */
export const deeds: Record<string, Deed> = {
  'preferences/actions.ts choosePreference': everybody({ theme: 'light' }),
  'sign-out/actions.ts signOut': everybody(),
  'hat/actions.ts chooseHat': account({ hat: 'nobody' }),

  '(public)/sign-in/actions.ts signIn': everybody({ email: 'nobody@test.example', password: 'wrong password' }),
  '(public)/sign-in/letter/actions.ts askForLink': everybody({ email: 'nobody@test.example' }),
  '(public)/sign-in/letter/[token]/actions.ts enterByLink': everybody({ secret: 'no-such-link' }),
  '(public)/sign-in/password/actions.ts askForPassword': everybody({ email: 'nobody@test.example' }),
  '(public)/sign-in/password/[token]/actions.ts setPassword': everybody({
    secret: 'no-such-link',
    password: 'ромашка и василёк',
  }),
  '(public)/sign-in/actions.ts askPasskey': everybody(),
  '(public)/sign-in/actions.ts signInWithPasskey': everybody(passkey),
  '(public)/sign-in/again/actions.ts givePassword': account({ password: 'not the password' }),
  '(public)/sign-in/again/actions.ts giveAppCode': account({ code: '000000' }),
  '(public)/sign-in/again/actions.ts askPasskey': account(),
  '(public)/sign-in/again/actions.ts givePasskey': account(passkey),
  '(public)/sign-in/second-factor/actions.ts giveAppCode': everybody({ code: '000000' }),
  '(public)/sign-in/second-factor/actions.ts giveRecoveryCode': everybody({ recoveryCode: '7KDM-4XPT-92HB' }),
  '(public)/sign-in/second-factor/actions.ts askPasskey': everybody(),
  '(public)/sign-in/second-factor/actions.ts givePasskey': everybody(passkey),
  '(public)/sign-in/second-factor/actions.ts leave': everybody(),
  '(family)/account/close/actions.ts close': account({ password: 'not the password', isSure: 'yes' }),
  '(family)/account/security/actions.ts beginApp': account(),
  '(family)/account/security/actions.ts removeApp': account(),
  '(family)/account/security/actions.ts askPasskey': account(),
  '(family)/account/security/actions.ts addPasskey': account({ ...newPasskey, passkeyName: 'Телефон' }),
  '(family)/account/security/actions.ts removePasskey': account({ passkeyId: nothing }),
  '(family)/account/security/actions.ts makeCodes': account(),
  '(family)/account/security/app/actions.ts proveApp': account({ code: '000000' }),
  '(public)/sign-up/actions.ts signUp': everybody(),
  '(public)/sign-up/check/actions.ts confirmAddress': everybody(),
  '(public)/sign-up/check/actions.ts mendTyped': everybody(),
  '(public)/sign-up/check/actions.ts takeCorrected': everybody(),
  '(public)/sign-up/sent/actions.ts sendAgain': everybody(),
  '(public)/sign-up/prove/actions.ts sendAgain': account(),
  '(public)/sign-up/prove/actions.ts mendAddress': account({ email: 'another@mail.ru' }),
  '(public)/sign-up/verify/[token]/actions.ts verifyAddress': everybody({ secret: 'no-such-link' }),

  '(public)/invitations/[token]/actions.ts accept': account({ secret: noSuchSecret }),
  '(public)/invitations/[token]/actions.ts join': everybody({ secret: noSuchSecret }),
  '(public)/invitations/[token]/actions.ts decline': everybody({ secret: noSuchSecret }),
  '(public)/invitations/[token]/actions.ts leave': everybody({ secret: noSuchSecret }),

  '(family)/account/actions.ts openByCode': account({ code: 'ABCD' }),
  '(family)/account/actions.ts leave': account({ grantId: nothing }),
  '(family)/account/sessions/actions.ts endOne': account({ sessionId: nothing }),
  '(family)/account/sessions/actions.ts endOthers': account(),
  '(family)/account/settings/actions.ts saveSettings': account({ phone: '', nameOrder: 'surname', locale: 'ru' }),
  '(family)/account/settings/actions.ts changePassword': account({
    currentPassword: 'not the password',
    password: 'ромашка и василёк',
  }),
  '(family)/applications/actions.ts begin': account({
    id: nothing,
    surname: 'Крылова',
    givenName: 'Полина',
    patronymic: '',
    birthDay: '2015-02-20',
  }),
  '(family)/applications/actions.ts answer': account({ id: '{sent}', step: 'class', className: '7Б' }),
  '(family)/applications/actions.ts send': account({ id: nothing, consent: 'yes', version: '2026-11-01' }),
  '(family)/applications/actions.ts withdraw': { fields: { id: '{sent}' }, opensTo: ['parent2'] },
  '(family)/applications/actions.ts takeBackConsent': { fields: { id: '{sent}' }, opensTo: ['parent2'] },
  '(family)/applications/actions.ts startAgain': { fields: { id: '{sent}' }, opensTo: ['parent2'] },
  '(family)/applications/actions.ts discard': account({ id: '{sent}' }),

  '(family)/diary/[pupilId]/access/actions.ts change': {
    fields: { pupilId: '{vera}', grantId: nothing, name: 'Чужой', parts: 'marks', until: 'open' },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/access/actions.ts end': {
    fields: { pupilId: '{vera}', grantId: nothing },
    opensTo: [],
  },
  '(family)/diary/[pupilId]/access/actions.ts confirm': {
    fields: { pupilId: '{vera}', grantIds: nothing },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/access/actions.ts takeBack': {
    fields: { pupilId: '{vera}', grantId: nothing },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/access/actions.ts forget': {
    fields: { pupilId: '{vera}', grantId: nothing },
    opensTo: [],
  },
  '(family)/diary/[pupilId]/access/adult/actions.ts answer': {
    fields: { pupilId: '{vera}', parentId: nothing, answer: 'kept' },
    opensTo: [],
  },
  '(family)/diary/[pupilId]/access/tokens/actions.ts make': {
    fields: { pupilId: '{nobodys}', name: 'Чужая программа', parts: 'marks', lastDay: '2026-12-24' },
    opensTo: [],
  },
  '(family)/diary/[pupilId]/access/tokens/actions.ts end': {
    fields: { pupilId: '{nobodys}', tokenId: nothing },
    opensTo: [],
  },
  '(family)/diary/[pupilId]/week/actions.ts sign': {
    fields: { pupilId: '{vera}', monday: '2026-11-16' },
    opensTo: ['parent'],
  },

  '(family)/diary/[pupilId]/access/invite/actions.ts invite': {
    fields: {
      pupilId: '{vera}',
      relation: 'tutor',
      email: 'stranger@test.example',
      name: 'Чужой',
      parts: 'marks',
      until: 'year',
    },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/access/invite/actions.ts change': {
    fields: { pupilId: '{vera}', invitationId: nothing, name: 'Чужой', parts: 'marks', until: 'year' },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/access/invite/actions.ts sendAgain': {
    fields: { pupilId: '{vera}', invitationId: nothing },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/access/invite/actions.ts cancel': {
    fields: { pupilId: '{vera}', invitationId: nothing },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/attendance/actions.ts announce': {
    fields: { pupilId: '{vera}', id: nothing, firstDay: '2026-11-25', reason: 'family' },
    opensTo: ['parent'],
  },
  '(family)/diary/[pupilId]/attendance/actions.ts withdraw': {
    fields: { pupilId: '{vera}', id: nothing },
    opensTo: ['parent'],
  },
  '(school)/classes/[classId]/actions.ts decide': ofClass({ entryId: nothing, reason: 'truancy' }),
  '(school)/classes/[classId]/actions.ts excuse': ofClass({
    id: nothing,
    enrolmentId: nothing,
    firstDay: '2026-11-25',
    reason: 'illness',
  }),
  '(school)/classes/[classId]/actions.ts confirm': ofClass({ noticeId: nothing }),
  '(school)/classes/[classId]/actions.ts cancel': ofClass({ noticeId: nothing }),
  '(school)/classes/[classId]/actions.ts release': ofClass({ remarkId: nothing }),

  '(school)/office/applications/[id]/actions.ts giveCode': {
    fields: { applicationId: '{sent}', pupilId: '{vera}', documents: 'passport' },
    opensTo: office,
  },
  '(school)/office/applications/[id]/actions.ts reject': {
    fields: { applicationId: '{sent}', rejectReason: 'Чужой' },
    opensTo: office,
  },
  '(school)/office/applications/[id]/actions.ts undo': {
    fields: { applicationId: '{opened}', undoReason: 'Чужой' },
    opensTo: office,
  },
  '(school)/office/applications/[id]/actions.ts recordAnswer': {
    fields: { applicationId: '{opened}', answer: 'kept' },
    opensTo: office,
  },
  '(school)/office/applications/[id]/actions.ts revoke': {
    fields: { applicationId: '{opened}', revokeReason: 'Чужой', actNumber: '1', actDay: '2026-11-20' },
    opensTo: office,
  },
  '(school)/classes/[classId]/attestation/results/actions.ts saveResults': {
    fields: { classId: '{class7B}' },
    opensTo: ['classteacher', 'head'],
  },
  '(school)/journal/[courseId]/periods/[periodId]/actions.ts giveMarks': {
    fields: { courseId: '{algebra7B}', periodId: nothing, kind: 'period', act: 'save' },
    opensTo: journalReaders,
  },
  '(family)/diary/[pupilId]/homework/actions.ts tick': {
    fields: { pupilId: '{nobodys}', homeworkId: '{task}', done: 'yes' },
    opensTo: [],
  },
  '(school)/journal/[courseId]/works/actions.ts giveBack': {
    fields: {
      courseId: '{geometry7B}',
      homeworkId: '{task}',
      handInId: '{handedIn}',
      entryId: nothing,
      columnId: nothing,
      word: 'Чужой',
    },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/works/actions.ts removeFile': {
    fields: { courseId: '{geometry7B}', homeworkId: '{task}', fileId: '{taskFile}' },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/lessons/[lessonId]/actions.ts writeLesson': {
    fields: { courseId: '{algebra7B}', lessonId: '{lesson7B}', topic: 'Чужая тема' },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/columns/actions.ts saveMarks': {
    fields: { courseId: '{algebra7B}', columnId: '{column7B}' },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/columns/actions.ts addWork': {
    fields: { courseId: '{algebra7B}', id: nothing, lessonId: '{lesson7B}', kindId: nothing },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/columns/actions.ts changeWork': {
    fields: { courseId: '{algebra7B}', columnId: '{column7B}', kindId: nothing, weight: '0' },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/columns/actions.ts removeWork': {
    fields: { courseId: '{algebra7B}', columnId: '{column7B}' },
    opensTo: journalReaders,
  },
  '(school)/school/rules/actions.ts proposeRules': school({ ...rules, thresholds: 'strict' }),
  '(school)/school/rules/actions.ts confirmRules': school({
    ...rules,
    saw: '',
    five: '450',
    four: '350',
    three: '250',
    holdsRemarks: 'no',
  }),
  '(school)/school/rules/actions.ts addKind': school({
    kindName: 'Чужая работа',
    kindShortName: 'ч/р',
    kindWeight: '1',
  }),
  '(school)/school/periods/actions.ts closeForAll': school({ periodId: '{quarter1}', evenSo: 'yes' }),
  '(school)/school/periods/actions.ts openAgain': school({ periodId: '{quarter1}' }),
  '(school)/school/periods/actions.ts changeMark': school({
    courseId: '{algebra7B}',
    periodId: '{quarter1}',
    kind: 'period',
    enrolmentId: '{verasPlace}',
    saw: '',
    value: '5',
    number: '1',
    day: '2026-11-24',
    reason: 'Чужой приказ',
  }),
  '(school)/school/journals/actions.ts openClosedDays': school({
    courseId: '{algebra7B}',
    firstDay: '2026-11-02',
    lastDay: '2026-11-03',
    hours: '2',
  }),
  '(school)/school/journals/actions.ts noteJournal': school({ courseId: '{algebra7B}', note: 'Чужое замечание' }),
  '(school)/school/journals/actions.ts settleJournalNote': school({ courseId: '{algebra7B}', noteId: nothing }),
  '(school)/journal/[courseId]/notes/actions.ts answerJournalNote': {
    fields: { courseId: '{algebra7B}', noteId: nothing, answer: 'Чужой ответ' },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/plan/actions.ts savePlanTyped': {
    fields: { courseId: '{algebra7B}', plan: 'Чужой план' },
    opensTo: journalReaders,
  },
  '(school)/journal/[courseId]/plan/actions.ts uploadPlan': {
    fields: { courseId: '{algebra7B}' },
    opensTo: 'everybody', // asks for the file first; the door is behind it
  },
  '(school)/journal/[courseId]/plan/actions.ts copyPlanOf': {
    fields: { courseId: '{algebra7B}', fromCourseId: nothing },
    opensTo: journalReaders,
  },

  'staff/actions.ts add': ofStaff({ ...person, position: 'Чужая должность', email: '', role: 'teacher' }),
  'staff/actions.ts invite': ofStaff({ staffId: nothing, email: 'nobody@test.example', role: 'teacher' }),
  'staff/actions.ts inviteAgain': ofStaff({ staffId: nothing, invitationId: nothing }),
  'staff/actions.ts cancel': ofStaff({ staffId: nothing, invitationId: nothing }),
  'staff/actions.ts dismiss': ofStaff({ staffId: nothing }),
  '(public)/invitations/staff/[token]/actions.ts accept': account({ secret: noLink }),
  '(public)/invitations/staff/[token]/actions.ts join': everybody({
    secret: noLink,
    ...person,
    password: 'ромашка и василёк',
  }),
  '(public)/invitations/staff/[token]/actions.ts decline': everybody({ secret: noLink }),
  '(public)/invitations/staff/[token]/actions.ts leave': everybody({ secret: 'no-such-link' }),
  '(city)/city/schools/actions.ts add': { fields: schoolFacts, opensTo: ['city'] },
  '(city)/city/schools/actions.ts mend': { fields: { schoolId: '{school}', ...schoolFacts }, opensTo: ['city'] },
  '(city)/city/letters/actions.ts sendLetterAgain': { fields: { letterId: nothing }, opensTo: ['city'] },
}
