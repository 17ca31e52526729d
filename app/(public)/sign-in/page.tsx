import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/access/entrance'
import { PasskeyButton } from '@/components/access/passkey-button'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { PasswordField } from '@/components/ui/password-field'
import { TextField } from '@/components/ui/text-field'
import { findAccount } from '@/lib/access/doors'
import { safePath } from '@/lib/access/safe-path'
import { paths } from '@/lib/platform/paths'
import { askPasskey, signIn, signInWithPasskey } from './actions'

type Asked = Record<'from' | 'proved' | 'changed' | 'closed', string | string[] | undefined>

const happenings = ['proved', 'changed', 'closed'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signIn')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams
  const from = safePath([asked.from].flat()[0], '')
  if (await findAccount()) redirect(from || paths.account)

  const [t, security] = await Promise.all([getTranslations('access'), getTranslations('security.second')])
  const happened = happenings.find((one) => asked[one])

  return (
    <Entrance
      title={t('signIn.title')}
      notice={
        happened && (
          <Notice kind="done" heading={t(`signIn.${happened}`)} isNews>
            <p>{t(`signIn.${happened}Text`)}</p>
          </Notice>
        )
      }
      below={
        <p>
          {t('signIn.noAccount')} <Link href={paths.signUp}>{t('signIn.signUp')}</Link>
        </p>
      }
    >
      <Form action={signIn}>
        <Hidden name="from" value={from} />
        <TextField
          name="email"
          label={t('fields.email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField name="password" label={t('fields.password')} autoComplete="current-password" />
        <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button>{t('signIn.submit')}</Button>
          <Link href={paths.forgottenPassword}>{t('signIn.forgotten')}</Link>
          <Link href={paths.signInByLetter}>{t('signIn.byLetter')}</Link>
        </div>
      </Form>
      <div className="mt-5 empty:hidden">
        <PasskeyButton
          ask={askPasskey}
          give={signInWithPasskey}
          from={from}
          words={{ button: security('passkeyButton'), failed: security('passkeyFailed') }}
        />
      </div>
    </Entrance>
  )
}
