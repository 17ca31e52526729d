import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/access/entrance'
import { StaffAnswer } from '@/components/staff/staff-answer'
import { StaffDeadInvitation } from '@/components/staff/staff-dead-invitation'
import { StaffOffer } from '@/components/staff/staff-offer'
import { findAccount, openFrontDoor } from '@/lib/access/doors'
import { findStaffInvitation } from '@/lib/access/staff-queries'
import { accept, decline, join, leave } from './actions'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.invitation')
  return { title: t('title'), robots: { index: false } }
}

/** What a school offers somebody by letter. Looking at it, as mail scanners do, changes nothing. */
export default async function StaffInvitationPage({ params }: Props) {
  const { token: secret } = await params
  const [invitation, account, t] = await Promise.all([
    findStaffInvitation(await openFrontDoor(), secret),
    findAccount(),
    getTranslations('people.invitation'),
  ])
  if (invitation?.state !== 'waits') return <StaffDeadInvitation state={invitation?.state} />

  return (
    <Entrance title={t('title')} lead={t(`lead.${invitation.role}`, { school: invitation.schoolName })}>
      <StaffOffer invitation={invitation} />
      <StaffAnswer
        invitation={invitation}
        secret={secret}
        reader={account && { email: account.email, isProved: account.isProved }}
        actions={{ accept, decline, join, leave }}
      />
    </Entrance>
  )
}
