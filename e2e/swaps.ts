import type { PersonaName } from '@/prisma/personas'

/** A form as the one who may send it would send it. What stands in braces is named in `swapped-things.ts`, each with what is not theirs. */
export type Swap = {
  as: PersonaName
  fields: Record<string, string>
  /** Nothing comes of it on the tested day, even with the own ids: only the swapped ones are tried. */
  isIdle?: true
  /** What says only to which page one is led afterwards; what is done hangs on the rest. */
  onlyLeadsBack?: readonly string[]
  /** Some of the form is the sender's own, and is taken whatever stands in the rest. */
  isTakenInPart?: true
}

const cell = (field: string) => `${field}.{verasPlace}`
const lesson = { courseId: '{algebra7B}', lessonId: '{lesson7B}' }
const ofTask = { courseId: '{geometry7B}', homeworkId: '{task}' }
const ofGrant = { pupilId: '{vera}', grantId: '{givenGrant}' }

const ofInvitation = { pupilId: '{vera}', invitationId: '{invitation}' }
/** The head's school is the head's, whatever the form says: only the city is asked which. */
const ofStaff = { as: 'head', schoolId: '{school}' }
const ofColleague = { ...ofStaff, staffId: '{colleague}' }

/** The actions that are told ids, in an order in which all of them may be done one after the other. */
export const swaps: Record<string, Swap> = {
  '(family)/account/actions.ts leave': { as: 'tutor', fields: { grantId: '{ownGrant}' } },
  '(family)/account/sessions/actions.ts endOne': { as: 'parent', fields: { sessionId: '{ownSession}' } },
  '(family)/account/security/actions.ts removePasskey': { as: 'parent', fields: { passkeyId: '{passkey}' } },

  '(family)/applications/actions.ts begin': {
    as: 'newparent',
    fields: { id: '{newDraft}', surname: 'Крылова', givenName: 'Полина', patronymic: '', birthDay: '2015-02-20' },
  },
  '(family)/applications/actions.ts answer': {
    as: 'newparent',
    fields: { id: '{draft}', step: 'class', className: '5А' },
  },
  '(family)/applications/actions.ts send': {
    as: 'newparent',
    fields: { id: '{draft}', consent: 'yes', version: '2026-11-01' },
    isIdle: true, // the draft is not finished
  },
  '(family)/applications/actions.ts discard': { as: 'newparent', fields: { id: '{draft}' } },

  '(family)/diary/[pupilId]/week/actions.ts sign': {
    as: 'parent',
    fields: { pupilId: '{vera}', monday: '2026-11-16' },
  },
  '(family)/diary/[pupilId]/attendance/actions.ts announce': {
    as: 'parent',
    fields: { pupilId: '{vera}', id: '{newNotice}', firstDay: '2026-12-07', reason: 'family' },
  },
  '(family)/diary/[pupilId]/homework/actions.ts tick': {
    as: 'pupil',
    fields: { pupilId: '{vera}', homeworkId: '{task}', done: 'yes' },
  },

  '(school)/classes/[classId]/actions.ts decide': {
    as: 'classteacher',
    fields: { classId: '{class7B}', entryId: '{absence}', reason: 'truancy' },
  },
  '(school)/classes/[classId]/actions.ts excuse': {
    as: 'classteacher',
    fields: {
      classId: '{class7B}',
      id: '{newExcuse}',
      enrolmentId: '{verasPlace}',
      firstDay: '2026-12-14',
      reason: 'illness',
    },
  },
  '(school)/classes/[classId]/actions.ts confirm': {
    as: 'classteacher',
    fields: { classId: '{class7B}', noticeId: '{notice}' },
  },
  '(school)/classes/[classId]/actions.ts cancel': {
    as: 'classteacher',
    fields: { classId: '{class7B}', noticeId: '{excuse}' },
  },
  '(school)/classes/[classId]/actions.ts release': {
    as: 'classteacher',
    fields: { classId: '{class7B}', remarkId: '{heldRemark}' },
  },
  '(school)/classes/[classId]/attestation/results/actions.ts saveResults': {
    as: 'classteacher',
    fields: { classId: '{class7B}', [cell('mark')]: 'debt', [cell('saw')]: '' },
  },
  '(family)/diary/[pupilId]/attendance/actions.ts withdraw': {
    as: 'parent',
    fields: { pupilId: '{vera}', id: '{notice}' },
  },

  '(school)/journal/[courseId]/periods/[periodId]/actions.ts giveMarks': {
    as: 'teacher',
    fields: {
      courseId: '{algebra7B}',
      periodId: '{quarter2}',
      kind: 'period',
      act: 'save',
      [cell('mark')]: '5',
      [cell('saw')]: '',
    },
  },
  '(school)/journal/[courseId]/lessons/[lessonId]/actions.ts writeLesson': {
    as: 'teacher',
    fields: { ...lesson, topic: 'Новая тема', 'attendance:{verasPlace}': 'absent' },
    isTakenInPart: true, // the topic
  },
  '(school)/journal/[courseId]/columns/actions.ts addWork': {
    as: 'teacher',
    fields: { ...lesson, id: '{newColumn}', kindId: '{kind}' },
  },
  '(school)/journal/[courseId]/columns/actions.ts saveMarks': {
    as: 'teacher',
    fields: {
      courseId: '{algebra7B}',
      columnId: '{emptyColumn}',
      [cell('id')]: '{newMark}',
      [cell('value')]: '4',
      [cell('saw')]: '0',
    },
  },
  '(school)/journal/[courseId]/columns/actions.ts changeWork': {
    as: 'teacher',
    fields: { courseId: '{algebra7B}', columnId: '{ownColumn}', kindId: '{kind}', weight: '2' },
  },
  '(school)/journal/[courseId]/columns/actions.ts removeWork': {
    as: 'teacher',
    fields: { courseId: '{algebra7B}', columnId: '{ownColumn}' },
  },
  '(school)/journal/[courseId]/works/actions.ts giveBack': {
    as: 'teacher',
    fields: {
      ...ofTask,
      handInId: '{handedIn}',
      entryId: '{markOfWork}',
      columnId: '{columnOfWork}',
      mark: '5',
    },
  },
  '(school)/journal/[courseId]/works/actions.ts removeFile': {
    as: 'teacher',
    fields: { ...ofTask, fileId: '{taskFile}' },
    onlyLeadsBack: ['task'],
  },
  '(school)/journal/[courseId]/plan/actions.ts savePlanTyped': {
    as: 'teacher',
    fields: { courseId: '{algebra7B}', plan: 'Повторение' },
  },
  '(school)/journal/[courseId]/plan/actions.ts copyPlanOf': {
    as: 'teacher',
    fields: { courseId: '{algebra7B}', fromCourseId: '{plannedCourse}' },
  },
  '(school)/journal/[courseId]/notes/actions.ts answerJournalNote': {
    as: 'teacher',
    fields: { courseId: '{algebra7B}', noteId: '{note}', answer: 'Исправлено' },
  },

  '(school)/school/journals/actions.ts settleJournalNote': {
    as: 'head',
    fields: { courseId: '{ofSchool}', noteId: '{noteOfSchool}' },
    onlyLeadsBack: ['ofSchool'],
  },
  '(school)/school/journals/actions.ts noteJournal': {
    as: 'head',
    fields: { courseId: '{ofSchool}', note: 'Заполните темы' },
  },
  '(school)/school/journals/actions.ts openClosedDays': {
    as: 'head',
    fields: { courseId: '{ofSchool}', firstDay: '2026-11-02', lastDay: '2026-11-03', hours: '2' },
  },
  '(school)/school/rules/actions.ts proposeRules': {
    as: 'head',
    fields: {
      yearId: '{year}',
      averaging: 'plain',
      fewestMarks: '3',
      minutesToUndo: '5',
      daysToClose: '14',
      thresholds: 'strict',
    },
    isIdle: true, // asks again before anything is written
  },
  '(school)/school/rules/actions.ts confirmRules': {
    as: 'head',
    fields: {
      yearId: '{year}',
      saw: '{rules}',
      averaging: 'plain',
      fewestMarks: '3',
      minutesToUndo: '10',
      daysToClose: '14',
      five: '450',
      four: '350',
      three: '250',
      holdsRemarks: 'no',
    },
  },
  '(school)/school/periods/actions.ts changeMark': {
    as: 'head',
    fields: {
      courseId: '{ofSchool}',
      periodId: '{quarter1}',
      kind: 'period',
      enrolmentId: '{pupilOfSchool}',
      saw: '{decided}',
      value: '3',
      number: '48-у',
      day: '2026-11-24',
      reason: 'Пересдача',
    },
  },
  '(school)/school/periods/actions.ts openAgain': { as: 'head', fields: { periodId: '{quarter1}' } },
  '(school)/school/periods/actions.ts closeForAll': { as: 'head', fields: { periodId: '{quarter1}', evenSo: 'yes' } },

  '(family)/diary/[pupilId]/access/invite/actions.ts invite': {
    as: 'parent',
    fields: {
      pupilId: '{vera}',
      children: '{lev}',
      relation: 'relative',
      email: 'aunt@test.example',
      name: 'Тётя',
      parts: 'marks',
      until: 'year',
    },
  },
  '(family)/diary/[pupilId]/access/invite/actions.ts change': {
    as: 'parent',
    fields: { ...ofInvitation, name: 'Дядя', parts: 'homework', until: 'year' },
  },
  '(family)/diary/[pupilId]/access/invite/actions.ts sendAgain': { as: 'parent', fields: ofInvitation },
  '(family)/diary/[pupilId]/access/invite/actions.ts cancel': { as: 'parent', fields: ofInvitation },
  '(family)/diary/[pupilId]/access/adult/actions.ts answer': {
    as: 'pupil',
    fields: { pupilId: '{vera}', parentId: '{mother}', answer: 'ended' },
  },
  '(school)/office/applications/[id]/actions.ts recordAnswer': {
    as: 'office',
    fields: { applicationId: '{ofMother}', answer: 'kept' },
  },

  '(family)/diary/[pupilId]/access/tokens/actions.ts make': {
    as: 'parent',
    fields: { pupilId: '{vera}', name: 'Бот', parts: 'marks', lastDay: '2026-12-24' },
  },
  '(family)/diary/[pupilId]/access/tokens/actions.ts end': {
    as: 'parent',
    fields: { pupilId: '{vera}', tokenId: '{token}' },
  },
  '(family)/diary/[pupilId]/access/actions.ts confirm': {
    as: 'parent',
    fields: { pupilId: '{vera}', grantIds: '{givenGrant}' },
  },
  '(family)/diary/[pupilId]/access/actions.ts change': {
    as: 'parent',
    fields: { ...ofGrant, name: 'Бабушка', parts: 'marks', until: 'open' },
  },
  '(family)/diary/[pupilId]/access/actions.ts end': { as: 'parent', fields: ofGrant },
  '(family)/diary/[pupilId]/access/actions.ts takeBack': { as: 'parent', fields: ofGrant, isIdle: true }, // only what was not confirmed comes back
  '(family)/diary/[pupilId]/access/actions.ts forget': { as: 'parent', fields: ofGrant },

  '(school)/office/applications/[id]/actions.ts giveCode': {
    as: 'office',
    fields: { applicationId: '{applicationOfSchool}', pupilId: '{veraOfSchool}', documents: 'passport' },
  },
  '(school)/office/applications/[id]/actions.ts undo': {
    as: 'office',
    fields: { applicationId: '{applicationOfSchool}', undoReason: 'Не тот ребёнок' },
  },
  '(family)/applications/actions.ts takeBackConsent': { as: 'parent', fields: { id: '{ofMother}' } },
  '(family)/applications/actions.ts withdraw': { as: 'parent2', fields: { id: '{ownApplication}' } },
  '(family)/applications/actions.ts startAgain': { as: 'parent2', fields: { id: '{ownApplication}' } },
  '(school)/office/applications/[id]/actions.ts reject': {
    as: 'office',
    fields: { applicationId: '{anotherOfSchool}', rejectReason: 'Разные даты' },
  },
  '(school)/office/applications/[id]/actions.ts revoke': {
    as: 'office',
    fields: {
      applicationId: '{openedOfSchool}',
      revokeReason: 'Решение суда',
      actNumber: '2-15',
      actDay: '2026-11-20',
    },
  },

  'staff/actions.ts add': {
    as: 'head',
    fields: {
      ...ofStaff,
      surname: 'Новая',
      givenName: 'Нина',
      patronymic: '',
      position: 'Учитель',
      email: '',
      role: 'teacher',
    },
    onlyLeadsBack: ['school'],
  },
  'staff/actions.ts invite': {
    as: 'head',
    fields: { ...ofColleague, email: 'colleague@test.example', role: 'office' },
    onlyLeadsBack: ['school'],
  },
  'staff/actions.ts inviteAgain': {
    as: 'head',
    fields: { ...ofColleague, invitationId: '{staffInvitation}' },
    onlyLeadsBack: ['school', 'colleague'],
  },
  'staff/actions.ts cancel': {
    as: 'head',
    fields: { ...ofColleague, invitationId: '{staffInvitation}' },
    onlyLeadsBack: ['school', 'colleague'],
  },
  'staff/actions.ts dismiss': { as: 'head', fields: ofColleague, onlyLeadsBack: ['school'] },
}

const ofPasskey = 'a challenge of nobody signs nothing: tested where passkeys are'

/** Those that are told ids and are not tried here, with the reason. */
export const notSwapped: Record<string, string> = {
  '(school)/journal/[courseId]/plan/actions.ts uploadPlan': 'wants a file; the door is that of the typed plan',
  '(public)/sign-in/actions.ts signInWithPasskey': ofPasskey,
  '(public)/sign-in/again/actions.ts givePasskey': ofPasskey,
  '(public)/sign-in/second-factor/actions.ts givePasskey': ofPasskey,
  '(family)/account/security/actions.ts addPasskey': ofPasskey,
  '(city)/city/schools/actions.ts mend': 'the city keeps the register of all schools: none is foreign',
  '(city)/city/letters/actions.ts sendLetterAgain': 'the city sees the letters of all schools: none is foreign',
}
