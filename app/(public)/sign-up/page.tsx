import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddressField } from '@/components/access/address-field'
import { Entrance } from '@/components/access/entrance'
import { PersonFields } from '@/components/access/person-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { PasswordField } from '@/components/ui/password-field'
import { TextField } from '@/components/ui/text-field'
import { findAccount } from '@/lib/access/doors'
import { phoneInWords } from '@/lib/access/phone'
import { readSignUp } from '@/lib/access/sign-up-memory'
import { paths } from '@/lib/platform/paths'
import { signUp } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signUp')
  return { title: t('title') }
}

export default async function SignUpPage() {
  if (await findAccount()) redirect(paths.account)
  const [t, typed] = await Promise.all([getTranslations('access'), readSignUp()])

  return (
    <Entrance
      title={t('signUp.title')}
      lead={t('signUp.lead')}
      below={
        <p>
          {t('signUp.haveAccount')} <Link href={paths.signIn()}>{t('signIn.submit')}</Link>
        </p>
      }
    >
      <Form action={signUp}>
        <PersonFields typed={typed} />
        <AddressField hint={t('fields.emailHint')} typed={typed?.email} />
        <TextField
          name="phone"
          label={t('fields.phone')}
          hint={t('fields.phoneHint')}
          optional
          type="tel"
          autoComplete="tel"
          defaultValue={typed?.phone ? phoneInWords(typed.phone) : undefined}
        />
        <PasswordField
          name="password"
          label={t('fields.password')}
          hint={typed ? t('signUp.passwordAgain') : t('fields.passwordHint')}
          autoComplete="new-password"
        />
        <div className="mt-6">
          <Button>{t('signUp.submit')}</Button>
        </div>
      </Form>
    </Entrance>
  )
}
