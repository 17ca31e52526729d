import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/access/entrance'
import { FactorForms } from '@/components/access/factor-forms'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { PasswordField } from '@/components/ui/password-field'
import { openAccount } from '@/lib/access/doors'
import { listFactors } from '@/lib/access/factor-queries'
import { findSettings } from '@/lib/access/queries'
import { safePath } from '@/lib/access/safe-path'
import { paths } from '@/lib/platform/paths'
import { askPasskey, giveAppCode, givePasskey, givePassword } from './actions'

type Asked = Record<'from', string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security.again')
  return { title: t('title'), robots: { index: false } }
}

/** Before what must not be done by whoever finds a browser open. */
export default async function ProveAgainPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const account = await openAccount()
  const from = safePath([(await searchParams).from].flat()[0], '')
  const [t, fields, { hasPassword }, { appSince, passkeys }] = await Promise.all([
    getTranslations('security.again'),
    getTranslations('access.fields'),
    findSettings(account),
    listFactors(account),
  ])

  return (
    <Entrance title={t('title')} lead={t('lead', { email: account.email })}>
      {hasPassword ? (
        <Form action={givePassword}>
          <Hidden name="from" value={from} />
          <PasswordField name="password" label={fields('password')} autoComplete="current-password" />
          <div className="mt-6">
            <Button>{t('submit')}</Button>
          </div>
        </Form>
      ) : (
        <p>
          {t('noPassword')} <Link href={paths.signInByLetter}>{t('byLetter')}</Link>
        </p>
      )}
      {account.hasFactor && (
        <div className="mt-6 border-t border-rule pt-5">
          <FactorForms
            hasApp={appSince !== null}
            hasPasskey={passkeys.length > 0}
            {...{ from, giveAppCode, askPasskey, givePasskey }}
          />
        </div>
      )}
    </Entrance>
  )
}
