import { generateSecret, generateURI, verifySync } from 'otplib'

/** A code may be a step early or late: clocks of telephones differ, and people type slowly. */
const secondsOfStep = 30

/** What the authenticator app and we share, as the app shows it: 32 signs of base32. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** What the QR code says to the app. */
export function totpAddress(secret: string, email: string, portal: string): string {
  return generateURI({ issuer: portal, label: email, secret })
}

/** The time step that the code belongs to; null for a wrong one, and for one of a step that was taken before. */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({
    strategy: 'totp',
    secret,
    token: code,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: secondsOfStep,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
