import { seal, unseal } from './seal'

const secondsOfCentury = 100 * 365 * 24 * 60 * 60

/** The secret of an app as it lies in the database: who has that alone makes no codes. */
export function sealTotpSecret(secret: string): Promise<string> {
  return seal('diary-totp', { secret }, secondsOfCentury)
}

/** Null where the deployment's own secret was changed since. */
export async function openTotpSecret(sealed: string): Promise<string | null> {
  const content = await unseal('diary-totp', sealed)
  return typeof content?.secret === 'string' ? content.secret : null
}
