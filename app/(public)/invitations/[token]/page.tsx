import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import {
  AcceptInvitation,
  DeclineInvitation,
  InvitationOfOther,
  JoinByInvitation,
  SignInToInvitation,
} from '@/components/access/invitation-answer'
import { InvitationOffer } from '@/components/access/invitation-offer'
import { InvitationOver } from '@/components/access/invitation-over'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { findAccount, openFrontDoor } from '@/lib/access/doors'
import { mayAccept, mayDecline } from '@/lib/access/invitation'
import { findInvitation } from '@/lib/access/invitation-queries'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { accept, decline, join, leave } from './actions'

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ why?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations.offer'))('title'), robots: { index: false } }
}

/** What an invitation offers, to whoever holds its link. Looking at it spends nothing: the buttons do. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ token: secret }, { why }] = await Promise.all([params, searchParams])
  const [visitor, reader] = await Promise.all([openFrontDoor(), findAccount()])
  const invitation = await findInvitation(visitor, secret, reader)
  if (invitation?.state !== 'waits') return <InvitationOver state={invitation?.state ?? 'unknown'} />

  const t = await getTranslations('invitations.offer')
  const { inviter, relation: who, count, hasAccount } = invitation
  const given = { invitation, secret }
  return (
    <Page width="question" className="py-8">
      <h1>{t('title')}</h1>
      <p className="mt-3 text-lead">{t('lead', { who, count, inviter: personName(inviter, 'given') })}</p>
      {why === 'reads-already' && (
        <Notice kind="attention" heading={t('readsAlready')} isNews className="mt-6">
          <p>
            {t('readsAlreadyText')} <Link href={paths.account}>{t('account')}</Link>
          </p>
        </Notice>
      )}
      <Sheet className="mt-6">
        <InvitationOffer invitation={invitation} />
      </Sheet>
      {reader && mayAccept(invitation, reader) ? (
        <AcceptInvitation {...given} accept={accept} />
      ) : reader && !mayDecline(invitation, reader) ? (
        <InvitationOfOther {...given} mine={reader.email} leave={leave} />
      ) : hasAccount ? (
        <SignInToInvitation {...given} />
      ) : (
        <JoinByInvitation {...given} join={join} />
      )}
      {mayDecline(invitation, reader) && <DeclineInvitation {...given} decline={decline} />}
    </Page>
  )
}
