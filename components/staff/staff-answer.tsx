import { getTranslations } from 'next-intl/server'
import { PersonFields } from '@/components/access/person-fields'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { PasswordField } from '@/components/ui/password-field'
import type { FoundStaffInvitation } from '@/lib/access/staff-queries'
import type { FormAction } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'

type Props = {
  invitation: FoundStaffInvitation
  secret: string
  /** Null for a stranger. */
  reader: { email: string; isProved: boolean } | null
  actions: Record<'accept' | 'decline' | 'join' | 'leave', FormAction>
}

/** What the reader can do: take it, sign in for it, make an account for it, or say no. */
export async function StaffAnswer({ invitation, secret, reader, actions }: Props) {
  const t = await getTranslations('people.invitation')
  const isAddressee = reader?.isProved && reader.email === invitation.email
  const isOther = reader !== null && !isAddressee

  return (
    <div className="mt-6 border-t border-rule pt-5">
      {isAddressee && (
        <Form action={actions.accept}>
          <Hidden name="secret" value={secret} />
          <Button>{t('accept')}</Button>
        </Form>
      )}
      {isOther && (
        <Notice heading={t('other', { email: reader.email })}>
          <p>{t('otherText', { email: invitation.email })}</p>
          <Form action={actions.leave} className="mt-3">
            <Hidden name="secret" value={secret} />
            <Button>{t('leave')}</Button>
          </Form>
        </Notice>
      )}
      {!reader && invitation.hasAccount && (
        <>
          <p className="mb-4">{t('signInFirst', { email: invitation.email })}</p>
          <ButtonLink href={paths.signIn(paths.staffInvitation(secret))}>{t('signIn')}</ButtonLink>
        </>
      )}
      {!reader && !invitation.hasAccount && (
        <Form action={actions.join} label={t('newAccount')}>
          <Hidden name="secret" value={secret} />
          <h2 className="mb-2 text-h3">{t('newAccount')}</h2>
          <p className="mb-4">{t('newAccountText', { email: invitation.email })}</p>
          <PersonFields typed={{ ...invitation.name }} />
          <NewPassword />
          <Button>{t('join')}</Button>
        </Form>
      )}
      {!isOther && (
        <Form action={actions.decline} className="mt-4">
          <Hidden name="secret" value={secret} />
          <Button variant="quiet">{t('decline')}</Button>
        </Form>
      )}
    </div>
  )
}

async function NewPassword() {
  const t = await getTranslations('access.fields')
  return <PasswordField name="password" label={t('newPassword')} hint={t('passwordHint')} autoComplete="new-password" />
}
