import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CodeField } from '@/components/access/code-field'
import { Entrance } from '@/components/access/entrance'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { QrCode } from '@/components/ui/qr-code'
import { askProofAgain, openAccount } from '@/lib/access/doors'
import { findWaitingSecret } from '@/lib/access/factor-queries'
import { totpAddress } from '@/lib/access/totp'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'
import { proveApp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security.app')
  return { title: t('title'), robots: { index: false } }
}

/** The secret as a picture and as text, and the first code, which proves that the app has it. */
export default async function SetUpAppPage() {
  const account = await openAccount()
  await askProofAgain()
  const secret = await findWaitingSecret(account)
  if (!secret) redirect(paths.accountSecurity)

  const t = await getTranslations('security.app')
  return (
    <Entrance title={t('title')} below={<Link href={paths.accountSecurity}>{t('back')}</Link>}>
      <ol className="list-decimal space-y-4 pl-6">
        <li>
          {t('install')}
          <p className="text-soft">{t('which')}</p>
        </li>
        <li>
          {t('scan')}
          <div className="mt-3">
            <QrCode text={totpAddress(secret, account.email, env.PORTAL_NAME)} label={t('qr')} />
          </div>
          <p className="mt-3 text-soft">{t('orType')}</p>
          <p className="font-bold break-words">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</p>
        </li>
        <li>{t('type')}</li>
      </ol>
      <Form action={proveApp} className="mt-5">
        <CodeField label={t('code')} hint={t('codeHint')} />
        <Button>{t('submit')}</Button>
      </Form>
    </Entrance>
  )
}
