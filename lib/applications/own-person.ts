import { db } from '@/lib/platform/db'

/** What hangs on an account directly, in the order in which it came. */
export function findPerson(accountId: string) {
  return db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: {
      email: true,
      emailProvedAt: true,
      surname: true,
      givenName: true,
      patronymic: true,
      phone: true,
      passwordHash: true,
      locale: true,
      nameOrder: true,
      lastHat: true,
      createdAt: true,
      totpKeys: { where: { provedAt: { not: null }, removedAt: null }, select: { provedAt: true } },
      passkeys: {
        where: { removedAt: null },
        select: { name: true, createdAt: true, usedAt: true },
        orderBy: { id: 'asc' },
      },
      recovery: { select: { createdAt: true, usedAt: true }, orderBy: { id: 'asc' } },
      appointments: {
        select: { role: true, schoolId: true, startedAt: true, endedAt: true },
        orderBy: { startedAt: 'asc' },
      },
      consents: { select: { act: true, version: true, at: true }, orderBy: { id: 'asc' } },
      drafts: { where: { sentTo: null }, select: { savedAt: true, answers: true }, orderBy: { id: 'asc' } },
      applications: {
        select: {
          number: true,
          schoolId: true,
          status: true,
          childSurname: true,
          childGivenName: true,
          childPatronymic: true,
          childBirthDay: true,
          className: true,
          relation: true,
          applicantSurname: true,
          applicantGivenName: true,
          applicantPatronymic: true,
          applicantPhone: true,
          documents: true,
          sentAt: true,
          lastDay: true,
          decidedAt: true,
        },
        orderBy: { sentAt: 'asc' },
      },
      grants: {
        select: {
          pupil: { select: { givenName: true } },
          schoolId: true,
          basis: true,
          relation: true,
          parts: true,
          startedAt: true,
          lastDay: true,
          endedAt: true,
        },
        orderBy: { startedAt: 'asc' },
      },
      apiTokens: {
        select: { name: true, parts: true, lastDay: true, createdAt: true, endedAt: true },
        orderBy: { id: 'asc' },
      },
    },
  })
}
