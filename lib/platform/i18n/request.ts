import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { now } from '@/lib/platform/clock'
import { catalogueOf } from './catalogues'
import { defaultLocale, isLocale, localeCookie, portalTimeZone } from './locale'

/** One address for both languages: the reader's choice is in a cookie, which sign-in sets from the account. */
export default getRequestConfig(async ({ locale: wanted }) => {
  const chosen = wanted ?? (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : defaultLocale

  return { locale, messages: catalogueOf(locale), timeZone: portalTimeZone, now: now() }
})
