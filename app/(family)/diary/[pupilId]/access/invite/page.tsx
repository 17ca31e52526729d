import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InvitationForm } from '@/components/access/invitation-form'
import { InvitationList } from '@/components/access/invitation-list'
import { InvitationWhom } from '@/components/access/invitation-whom'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openPassport } from '@/lib/access/doors'
import { findOffer, listInvitations } from '@/lib/access/invitation-queries'
import { inviteeRelations } from '@/lib/access/terms'
import { today } from '@/lib/platform/clock'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { cancel, invite, sendAgain } from './actions'

const outcomes = ['sent', 'again', 'changed', 'cancelled'] as const

type Asked = Record<'who' | 'done', string | string[] | undefined>
type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('invitations'))('title') }
}

/** Whom to invite and which invitations wait; and with `who`, the form for such a person. */
export default async function InvitePage({ params, searchParams }: Props) {
  const [{ pupilId }, { who, done }] = await Promise.all([params, searchParams])
  const passport = await openPassport(pupilId)
  const relation = inviteeRelations.find((one) => one === who)
  const outcome = outcomes.find((one) => one === done)

  const t = await getTranslations('invitations')
  const child = <small className="mt-1 block">{briefName(passport.name)}</small>
  if (relation) {
    return (
      <Page width="question">
        <BackLink href={paths.invite(pupilId)}>{t('another')}</BackLink>
        <Sheet hasMargin>
          <h1 className="mb-6">
            {t(`formTitle.${relation}`)} {child}
          </h1>
          <InvitationForm
            passport={passport}
            relation={relation}
            offer={await findOffer(passport)}
            today={today(passport.timeZone)}
            invite={invite}
          />
        </Sheet>
      </Page>
    )
  }

  const invitations = await listInvitations(passport)
  const { timeZone } = passport
  return (
    <Page width="question">
      <BackLink href={paths.access(pupilId)}>{t('back')}</BackLink>
      <h1>
        {t('title')} {child}
      </h1>
      <p className="mt-3 text-soft">{t('lead')}</p>
      {outcome && (
        <Notice kind="done" heading={t(`done.${outcome}`)} isNews className="mt-6">
          <p>{t(`doneText.${outcome}`)}</p>
        </Notice>
      )}
      <Sheet id="whom" heading={t('whom')} hasMargin className="mt-6">
        <InvitationWhom pupilId={pupilId} />
      </Sheet>
      <Sheet id="waiting" heading={t('waiting')} className="mt-6">
        {invitations.length === 0 && <p>{t('none')}</p>}
        <InvitationList {...{ pupilId, timeZone, invitations, sendAgain, cancel }} />
      </Sheet>
    </Page>
  )
}

function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-target items-center">
      <Icon name="chevron-left" /> {children}
    </Link>
  )
}
