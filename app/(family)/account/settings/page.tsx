import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PasswordForm } from '@/components/access/password-form'
import { SettingsForm } from '@/components/access/settings-form'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openAccount } from '@/lib/access/doors'
import { findSettings } from '@/lib/access/queries'
import { paths } from '@/lib/platform/paths'
import { changePassword, saveSettings } from './actions'

type Asked = Record<'saved', string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.settings')
  return { title: t('title') }
}

export default async function SettingsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const account = await openAccount()
  const [t, settings, { saved }] = await Promise.all([
    getTranslations('access.settings'),
    findSettings(account),
    searchParams,
  ])

  return (
    <Page className="py-8">
      <h1>{t('title')}</h1>
      {saved === 'settings' && <Notice kind="done" heading={t('saved')} isNews className="mt-6" />}
      {saved === 'password' && (
        <Notice kind="done" heading={t('passwordChanged')} isNews className="mt-6">
          <p>{t('passwordChangedText')}</p>
        </Notice>
      )}

      <Sheet heading={t('email')} id="email" className="mt-6">
        <p className="font-bold break-all">{account.email}</p>
        <p className="mt-2 text-soft">{t('emailWhy')}</p>
      </Sheet>
      <Sheet heading={t('about')} id="about" className="mt-6">
        <SettingsForm action={saveSettings} name={account.name} settings={settings} />
      </Sheet>
      <Sheet heading={t('password')} id="password" className="mt-6">
        {settings.hasPassword ? (
          <PasswordForm action={changePassword} />
        ) : (
          <p>
            {t('noPassword')} <Link href={paths.forgottenPassword}>{t('setPassword')}</Link>
          </p>
        )}
      </Sheet>
      <Sheet heading={t('security')} id="security" className="mt-6">
        <p>{t('securityLead')}</p>
        <p className="mt-3">
          <Link href={paths.accountSecurity}>{t('securityLink')}</Link>
        </p>
      </Sheet>
      <Sheet heading={t('sessions')} id="sessions" className="mt-6">
        <p>{t('sessionsLead')}</p>
        <p className="mt-3">
          <Link href={paths.accountSessions}>{t('sessions')}</Link>
        </p>
      </Sheet>
      <Sheet heading={t('own')} id="own" className="mt-6">
        <p>{t('ownLead')}</p>
        <ul className="mt-2">
          <li>
            <Link href={paths.accountData} className="inline-flex min-h-target items-center">
              {t('ownData')}
            </Link>
          </li>
          <li>
            <Link href={paths.closeAccount} className="inline-flex min-h-target items-center">
              {t('close')}
            </Link>
          </li>
        </ul>
      </Sheet>
    </Page>
  )
}
