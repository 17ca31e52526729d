import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TermsFields } from '@/components/access/terms-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openPassport } from '@/lib/access/doors'
import { diaryParts } from '@/lib/access/grant'
import { findOffer, findOpenInvitation } from '@/lib/access/invitation-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { change } from '../actions'

type Props = { params: Promise<{ pupilId: string; invitationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('changeTitle') }
}

/** What an invitation that waits will open, and until when. Only the parent's own. */
export default async function OpenInvitationPage({ params }: Props) {
  const { pupilId, invitationId } = await params
  const passport = await openPassport(pupilId)
  const [invitation, offer] = await Promise.all([findOpenInvitation(passport, invitationId), findOffer(passport)])
  if (!invitation) notFound()

  const t = await getTranslations('invitations')
  const { name, email } = invitation
  return (
    <Page width="question">
      <Link href={paths.invite(pupilId)} prefetch={false} className="inline-flex min-h-target items-center">
        <Icon name="chevron-left" /> {t('title')}
      </Link>
      <Sheet hasMargin>
        <h1>{t('changeTitle')}</h1>
        <p className="mt-2 mb-6 text-soft wrap-anywhere">{t('changeLead', { name, email })}</p>
        <Form action={change}>
          <Hidden name="pupilId" value={pupilId} />
          <Hidden name="invitationId" value={invitation.id} />
          <TermsFields
            relation={invitation.relation}
            offer={offer}
            chosen={invitation}
            parts={diaryParts.filter((part) => passport.parts.has(part))}
            today={today(passport.timeZone)}
          />
          <Button>{t('save')}</Button>
        </Form>
      </Sheet>
    </Page>
  )
}
