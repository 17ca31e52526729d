import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { PasswordField } from '@/components/ui/password-field'
import { Sheet } from '@/components/ui/sheet'
import type { FoundInvitation } from '@/lib/access/invitation-queries'
import type { FormAction } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { PersonFields } from './person-fields'

type Props = { invitation: FoundInvitation; secret: string }
type Deed = (formData: FormData) => Promise<void>

const bold = (words: React.ReactNode) => <b className="wrap-anywhere">{words}</b>

/** For whoever is signed in with the invited address. */
export async function AcceptInvitation({ invitation, secret, accept }: Props & { accept: Deed }) {
  const t = await getTranslations('invitations.offer')
  const { relation: who, email } = invitation
  return (
    <Sheet id="answer" heading={t('answer', { who })} hasMargin className="mt-6">
      <p>{t.rich('answerLead', { email, b: bold })}</p>
      <form action={accept} className="mt-4">
        <Hidden name="secret" value={secret} />
        <Button>{t('accept')}</Button>
      </form>
    </Sheet>
  )
}

/** For a newcomer: registered, signed in and let in by one button. The address is the one that the letter came to. */
export async function JoinByInvitation({ invitation, secret, join }: Props & { join: FormAction }) {
  const [t, ofAccess] = await Promise.all([getTranslations('invitations.offer'), getTranslations('access.fields')])
  const { relation: who, email } = invitation
  const a = (words: React.ReactNode) => <Link href={paths.privacy}>{words}</Link>
  return (
    <Sheet id="answer" heading={t('register', { who })} hasMargin className="mt-6">
      <p className="mb-4">{t.rich('registerLead', { who, email, b: bold })}</p>
      <Form action={join}>
        <Hidden name="secret" value={secret} />
        <PersonFields />
        <PasswordField
          name="password"
          label={ofAccess('password')}
          hint={ofAccess('passwordHint')}
          autoComplete="new-password"
        />
        <p className="mb-4 text-soft">{t.rich('registerKept', { who, a })}</p>
        <Button>{t('registerButton')}</Button>
      </Form>
    </Sheet>
  )
}

/** For the owner of an account who is not signed in. */
export async function SignInToInvitation({ invitation, secret }: Props) {
  const t = await getTranslations('invitations.offer')
  const { relation: who, email } = invitation
  return (
    <Sheet id="answer" heading={t('signIn', { who })} hasMargin className="mt-6">
      <p>{t.rich('signInLead', { who, email, b: bold })}</p>
      <p className="mt-4">
        <ButtonLink href={paths.signIn(paths.invitation(secret))}>{t('signInButton')}</ButtonLink>
      </p>
    </Sheet>
  )
}

/** For somebody who is signed in with another address. */
export async function InvitationOfOther({ invitation, secret, mine, leave }: Props & { mine: string; leave: Deed }) {
  const t = await getTranslations('invitations.offer')
  return (
    <Sheet id="answer" heading={t('others')} hasMargin className="mt-6">
      <p>{t.rich('othersLead', { mine, email: invitation.email, b: bold })}</p>
      <form action={leave} className="mt-4">
        <Hidden name="secret" value={secret} />
        <Button>{t('leave')}</Button>
      </form>
    </Sheet>
  )
}

export async function DeclineInvitation({ invitation, secret, decline }: Props & { decline: Deed }) {
  const t = await getTranslations('invitations.offer')
  return (
    <form action={decline} className="mt-6">
      <Hidden name="secret" value={secret} />
      <p className="text-soft">{t('declineLead', { who: invitation.relation })}</p>
      <Button variant="plain" className="mt-2">
        {t('decline')}
      </Button>
    </form>
  )
}
