import { isIP } from 'node:net'
import { z } from 'zod'

/** A setting that stops the start. Its message is one sentence that names the setting and says what to do. */
export class SettingFault extends Error {
  override name = 'SettingFault'
}

export type Mode = 'production' | 'demo' | 'development' | 'test'
export type Settings = Readonly<z.infer<typeof shape>>

const modes = ['production', 'demo', 'development', 'test'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const address = z.string().refine(isWebAddress, 'is not an address such as https://diary.example')
const databaseAddress = z.string().refine((text) => /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text), {
  message: 'is not an address such as postgresql://user:password@host:5432/diary',
})

const shape = z.object({
  DIARY_MODE: z.enum(modes, 'is none of production, demo, development, test').default('production'),
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is not a port')
    .max(65535, 'is not a port')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: databaseAddress.default(''),
  DATABASE_DIRECT_URL: databaseAddress.optional(),
  NEXTAUTH_URL: address.default(''),
  NEXTAUTH_SECRET: z.string().default(''),
  DIARY_NOW: z.iso.datetime({ offset: true, error: 'is not an instant such as 2026-11-24T07:30:00Z' }).optional(),
  REQUIRE_SECOND_FACTOR: z.enum(['yes', 'no'], 'is neither yes nor no').optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(areNetworks, 'is not a list of addresses such as 127.0.0.1, 10.0.0.0/8')
    .default(''),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: address.optional(),
  MAIL_FROM: z.string().includes('@', 'is not a sender such as Дневник <diary@city.example>').optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'is not an address such as smtps://user:password@host:465')
    .optional(),
  S3_ENDPOINT: address.optional(),
  S3_REGION: z.string().optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket such as diary-files')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  PORTAL_NAME: z.string().default('Петербургское образование'),
  PORTAL_CITY: z.string().default('Санкт-Петербург'),
  PORTAL_PHONE: z.string().default('(812) 000-00-00'),
  PORTAL_HOURS: z.string().default('по будням с 9:00 до 18:00'),
  PORTAL_EMAIL: z.string().default('help@portal.example'),
  LOG_LEVEL: z.enum(logLevels, `is none of ${logLevels.join(', ')}`).default('info'),
})

/** Every setting there is, by name. */
export const settingNames = Object.keys(shape.shape)

type Source = Record<string, string | undefined>

/**
 * The settings with their defaults; an empty one counts as not set. Throws a SettingFault for the first that is wrong,
 * missing or too weak for the mode. The mode `build` asks for nothing: what it answers only keeps modules loadable.
 */
export function readSettings(source: Source): Settings {
  const said = Object.fromEntries(Object.entries(source).filter(([, text]) => text !== undefined && text !== ''))
  if (said.DIARY_MODE === 'build') return shape.parse({ ...loadable, DIARY_MODE: 'production' })

  const read = shape.safeParse(said)
  const issue = read.error?.issues[0]
  if (!read.success)
    throw new SettingFault(`${String(issue?.path[0])} ${issue?.message}: correct it in the environment or in .env.`)

  const settings = read.data.NEXTAUTH_URL ? read.data : { ...read.data, NEXTAUTH_URL: defaultAddress(read.data) }
  const fault =
    (settings.DIARY_MODE === 'production' ? productionFault(settings) : localFault(settings)) ?? storeFault(settings)
  if (fault) throw new SettingFault(fault)
  return settings
}

/** Whether the office, the head and the city work only with a second factor: in production, where nothing else is said. */
export function isSecondFactorRequired({
  REQUIRE_SECOND_FACTOR,
  DIARY_MODE,
}: Pick<Settings, 'REQUIRE_SECOND_FACTOR' | 'DIARY_MODE'>): boolean {
  return REQUIRE_SECOND_FACTOR ? REQUIRE_SECOND_FACTOR === 'yes' : DIARY_MODE === 'production'
}

/** Production promises people something: nothing that protects them may be left to a default. */
function productionFault(settings: Settings): string | null {
  const { DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, DIARY_NOW, MAIL_FROM, RESEND_API_KEY, SMTP_URL } = settings
  if (!DATABASE_URL) return 'DATABASE_URL is missing: set it to the address of a PostgreSQL 15 or newer.'
  if (!NEXTAUTH_URL)
    return 'NEXTAUTH_URL is missing: set it to the public address of the portal, which letters will carry.'
  if (!isSecure(NEXTAUTH_URL))
    return 'NEXTAUTH_URL must begin with https://: passwords and marks may not travel in the open.'
  if (!NEXTAUTH_SECRET) return `NEXTAUTH_SECRET is missing: ${howToMakeSecret}.`
  if (isWeakSecret(NEXTAUTH_SECRET)) return `NEXTAUTH_SECRET is too weak: ${howToMakeSecret}.`
  if (!RESEND_API_KEY && !SMTP_URL)
    return 'RESEND_API_KEY or SMTP_URL is missing: set one of them, or no letter can be sent.'
  if (!MAIL_FROM) return 'MAIL_FROM is missing: set it to the sender of letters, such as Дневник <diary@city.example>.'
  if (DIARY_NOW) return 'DIARY_NOW is set, but the clock is true in production: remove it.'
  return null
}

const storeSettings = ['S3_ENDPOINT', 'S3_REGION', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** A store is named whole or not at all: files that went to this machine's disk by mistake would be missed much later. */
function storeFault(settings: Settings): string | null {
  const missing = storeSettings.find((name) => !settings[name])
  const named = storeSettings.find((name) => settings[name])
  if (missing && named)
    return `${missing} is missing: ${named} is set, and files go to S3 only with all of ${storeSettings.join(', ')}.`

  const { DIARY_MODE, S3_ENDPOINT } = settings
  return DIARY_MODE === 'production' && S3_ENDPOINT && !isSecure(S3_ENDPOINT)
    ? 'S3_ENDPOINT must begin with https://: the work of children may not travel in the open.'
    : null
}

/** Elsewhere passwords are known and letters lie open, so nobody outside this machine may come in. */
function localFault({ DIARY_MODE, HOST, DATABASE_URL, NEXTAUTH_SECRET }: Settings): string | null {
  if (!isLoopback(HOST))
    return `HOST must be 127.0.0.1 in the mode ${DIARY_MODE}: its passwords are known to everybody.`
  if (!DATABASE_URL)
    return 'DATABASE_URL is missing: start by npm run demo, npm run dev or npm start, which bring a database.'
  if (!NEXTAUTH_SECRET)
    return 'NEXTAUTH_SECRET is missing: start by npm run demo, npm run dev or npm start, which make one.'
  return null
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

const howToMakeSecret = 'set it to 32 or more random characters, such as openssl rand -base64 32 prints'

function isWeakSecret(secret: string): boolean {
  return secret.length < 32 || new Set(secret).size < 10
}

/** A portal on this very machine (a rehearsal of a deployment) has no wire to be listened to. */
function isSecure(text: string): boolean {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || isLoopback(hostname)
}

function defaultAddress({ DIARY_MODE, PORT }: Settings): string {
  return DIARY_MODE === 'production' ? '' : `http://127.0.0.1:${PORT}`
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

function areNetworks(text: string): boolean {
  return text
    .split(',')
    .map((network) => network.trim())
    .every((network) => /^[^/]+(\/\d{1,3})?$/.test(network) && isIP(network.split('/')[0] ?? '') !== 0)
}

const loadable = {
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
  NEXTAUTH_URL: 'http://127.0.0.1:3000',
  NEXTAUTH_SECRET: 'known to everybody, seals nothing',
}
