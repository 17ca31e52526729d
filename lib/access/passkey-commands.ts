import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { now } from '@/lib/platform/clock'
import { db } from '@/lib/platform/db'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/id'
import { tellOfFactors } from './factor-letter'
import type { AccountKey, AwaitingKey, VisitorKey } from './key'
import {
  type AuthenticationAnswer,
  minutesOfChallenge,
  type PasskeyPurpose,
  passkeyPlace,
  type RegistrationAnswer,
} from './passkey'

/** What the browser is asked, and the challenge's id, which comes back with the answer. */
export type Asked<Options> = { challengeId: string; options: Options }

const place = passkeyPlace(env.NEXTAUTH_URL)

/** Asks the browser of whoever is signed in to make a passkey that it does not hold yet. */
export async function askForNewPasskey(account: AccountKey): Promise<Asked<PublicKeyCredentialCreationOptionsJSON>> {
  const { accountId, email, name } = account
  const held = await db.passkey.findMany({
    where: { accountId, removedAt: null },
    select: { credentialId: true, transports: true },
    orderBy: { id: 'asc' },
  })
  const options = await generateRegistrationOptions({
    rpName: env.PORTAL_NAME,
    rpID: place.host,
    userName: email,
    userDisplayName: `${name.surname} ${name.givenName}`.trim(),
    userID: Buffer.from(accountId),
    excludeCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { challengeId: await keepChallenge('register', accountId, options.challenge), options }
}

/** Keeps the passkey that the browser made. False where the answer is not to a challenge of this account, or is not good. */
export async function addPasskey(
  account: AccountKey,
  { challengeId, answer, name }: { challengeId: string; answer: RegistrationAnswer; name: string },
): Promise<boolean> {
  const { accountId } = account
  const challenge = await spendChallenge('register', accountId, challengeId)
  const made = challenge && (await verifiedRegistration(answer, challenge))
  if (!made) return false

  const { id: credentialId, publicKey, counter, transports } = made
  return db.$transaction(async (tx) => {
    const { count } = await tx.passkey.createMany({
      data: [
        {
          accountId,
          id: newId(),
          credentialId,
          publicKey,
          counter: BigInt(counter),
          transports: transports ?? [],
          name,
          createdAt: now(),
        },
      ],
      skipDuplicates: true,
    })
    if (count > 0) await tellOfFactors(tx, account)
    return count > 0
  })
}

/** The passkey opens nothing any more. */
export async function removePasskey(account: AccountKey, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.passkey.updateMany({
      where: { accountId: account.accountId, id, removedAt: null },
      data: { removedAt: now() },
    })
    if (count > 0) await tellOfFactors(tx, account)
  })
}

/** Asks the browser for any passkey of this portal; of somebody who is known, for theirs. */
export async function askForPasskey(
  who: VisitorKey | AccountKey | AwaitingKey,
): Promise<Asked<PublicKeyCredentialRequestOptionsJSON>> {
  const accountId = 'accountId' in who ? who.accountId : null
  const held = accountId
    ? await db.passkey.findMany({
        where: { accountId, removedAt: null },
        select: { credentialId: true, transports: true },
        orderBy: { id: 'asc' },
      })
    : []
  const options = await generateAuthenticationOptions({
    rpID: place.host,
    userVerification: 'required',
    allowCredentials: held.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
  const purpose = accountId ? 'prove' : 'sign-in'
  return { challengeId: await keepChallenge(purpose, accountId, options.challenge), options }
}

type GivenPasskey = { challengeId: string; answer: AuthenticationAnswer }

/**
 * Whose passkey answered the challenge: anybody's where nobody was known, else that very account's. Null where the answer
 * is late, forged, given before, or of a passkey that was removed.
 */
export async function takePasskey(
  accountId: string | null,
  { challengeId, answer }: GivenPasskey,
): Promise<string | null> {
  const challenge = await spendChallenge(accountId ? 'prove' : 'sign-in', accountId, challengeId)
  if (!challenge) return null

  const passkey = await db.passkey.findFirst({
    where: { credentialId: answer.id, removedAt: null, ...(accountId ? { accountId } : {}) },
    select: { accountId: true, id: true, credentialId: true, publicKey: true, counter: true },
    orderBy: { id: 'asc' },
  })
  const counter = passkey && (await verifiedCounter(answer, challenge, passkey))
  if (!passkey || counter === null) return null

  const { count } = await db.passkey.updateMany({
    where: { accountId: passkey.accountId, id: passkey.id, removedAt: null, counter: passkey.counter },
    data: { counter: BigInt(counter), usedAt: now() },
  })
  return count === 1 ? passkey.accountId : null
}

async function keepChallenge(purpose: PasskeyPurpose, accountId: string | null, challenge: string): Promise<string> {
  const id = newId()
  const expiresAt = new Date(now().getTime() + minutesOfChallenge * 60_000)
  await db.passkeyChallenge.create({ data: { id, accountId, purpose, challenge, expiresAt }, select: { id: true } })
  return id
}

/** The challenge, once; null for one that is spent, late, or was put to somebody else. */
async function spendChallenge(purpose: PasskeyPurpose, accountId: string | null, id: string): Promise<string | null> {
  const [spent] = await db.passkeyChallenge.updateManyAndReturn({
    where: { id, purpose, accountId, usedAt: null, expiresAt: { gt: now() } },
    data: { usedAt: now() },
    select: { challenge: true },
  })
  return spent?.challenge ?? null
}

/** The library throws at whatever is not as it was asked for: to us all of it is a passkey that did not fit. */
async function verifiedRegistration(answer: RegistrationAnswer, challenge: string) {
  const verified = await verifyRegistrationResponse({
    response: { ...answer, clientExtensionResults: {} } as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: true,
  }).catch(() => null)
  return verified?.verified ? verified.registrationInfo.credential : null
}

type KeptPasskey = { accountId: string; credentialId: string; publicKey: Uint8Array<ArrayBuffer>; counter: bigint }

async function verifiedCounter(answer: AuthenticationAnswer, challenge: string, passkey: KeptPasskey) {
  const { userHandle } = answer.response
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.accountId) return null

  const verified = await verifyAuthenticationResponse({
    response: { ...answer, clientExtensionResults: {} },
    expectedChallenge: challenge,
    expectedOrigin: place.origin,
    expectedRPID: place.host,
    requireUserVerification: true,
    credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: Number(passkey.counter) },
  }).catch(() => null)
  return verified?.verified ? verified.authenticationInfo.newCounter : null
}
