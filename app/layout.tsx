import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { UnsentGuard } from '@/components/journal/unsent-guard'
import { CallUsProvider } from '@/components/portal/call-us'
import { contactLinks } from '@/components/portal/contact-links'
import { Footer } from '@/components/portal/footer'
import { Masthead } from '@/components/portal/masthead'
import { OfflineReady } from '@/components/portal/offline-ready'
import { FormWordsProvider } from '@/components/ui/form-context'
import { mayEnterStaffRoom } from '@/lib/access/appointment'
import { findAccount } from '@/lib/access/doors'
import { appointmentsUnder, hatsOf, hatWorn } from '@/lib/access/hat'
import { staffRooms } from '@/lib/access/staff-room'
import { env } from '@/lib/platform/env'
import { briefName } from '@/lib/platform/i18n/person-name'
import { readPreferences } from '@/lib/platform/preferences'
import { onestCyrillic, onestLatin } from './fonts'
import './globals.css'
import { chooseHat } from './hat/actions'
import { choosePreference } from './preferences/actions'
import { signOut } from './sign-out/actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return {
    metadataBase: new URL(env.NEXTAUTH_URL),
    title: { template: `%s. ${t('brand')}`, default: `${t('brand')}. ${env.PORTAL_NAME}` },
    formatDetection: { telephone: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf5' },
    { media: '(prefers-color-scheme: dark)', color: '#14161c' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, t, inFooter, inGrid, preferences, account] = await Promise.all([
    getLocale(),
    getTranslations('common.form'),
    getTranslations('common.footer'),
    getTranslations('grid'),
    readPreferences(),
    findAccount(),
  ])
  const held = account ? hatsOf(account) : []
  const worn = hatWorn(held, account?.lastHat ?? null)
  const words = {
    errorTitle: t('errorTitle'),
    errorsTitle: t('errorsTitle'),
    failed: t('failed'),
    error: t('error'),
    optional: t('optional'),
    showPassword: t('showPassword'),
    hidePassword: t('hidePassword'),
    datePattern: t('datePattern'),
  }

  return (
    <html
      lang={locale}
      data-theme={preferences.theme === 'auto' ? undefined : preferences.theme}
      data-print={preferences.isLargePrint ? 'large' : undefined}
      className={`${onestLatin.variable} ${onestCyrillic.variable}`}
    >
      <body>
        <Masthead
          portal={env.PORTAL_NAME}
          name={account && briefName(account.name, account.nameOrder)}
          rooms={account ? staffRooms(appointmentsUnder(worn, account.appointments)) : []}
          hats={held.length > 1 ? { worn, held } : null}
          preferences={preferences}
          choose={choosePreference}
          chooseHat={chooseHat}
          signOut={signOut}
        />
        <CallUsProvider sentence={inFooter.rich('call', contactLinks)}>
          <FormWordsProvider words={words}>{children}</FormWordsProvider>
        </CallUsProvider>
        <Footer choose={choosePreference} />
        <OfflineReady accountId={account?.accountId ?? null} />
        {account?.appointments.some(mayEnterStaffRoom) && (
          <UnsentGuard accountId={account.accountId} words={inGrid.raw('leaving')} />
        )}
      </body>
    </html>
  )
}
