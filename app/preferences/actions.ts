'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { safePath } from '@/lib/access/safe-path'
import { cookieOptions } from '@/lib/platform/cookie'
import { isLocale, localeCookie } from '@/lib/platform/i18n/locale'
import { pathHeader, paths } from '@/lib/platform/paths'
import { isTheme, preferenceSeconds, printCookie, themeCookie } from '@/lib/platform/preferences'

/** Remembers the theme, the print or the language that was chosen, whichever of them was sent, and shows the same page again. */
export async function choosePreference(formData: FormData): Promise<void> {
  const theme = formData.get('theme')
  const print = formData.get('print')
  const locale = formData.get('locale')

  if (isTheme(theme)) await remember(themeCookie, theme)
  if (print === 'large' || print === 'normal') await remember(printCookie, print)
  if (isLocale(locale)) await remember(localeCookie, locale)

  redirect(safePath((await headers()).get(pathHeader), paths.home))
}

async function remember(name: string, value: string): Promise<void> {
  ;(await cookies()).set(name, value, cookieOptions(preferenceSeconds))
}
