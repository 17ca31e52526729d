import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TermsFields } from '@/components/access/terms-fields'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openPassport } from '@/lib/access/doors'
import { diaryParts } from '@/lib/access/grant'
import { findOffer } from '@/lib/access/invitation-queries'
import { findGivenGrant } from '@/lib/access/passport-queries'
import { today } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { change } from '../actions'

type Props = { params: Promise<{ pupilId: string; grantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passport.change'))('title') }
}

/** What one invitee sees, and until when. Only of those whom one let in oneself. */
export default async function AccessGrantPage({ params }: Props) {
  const { pupilId, grantId } = await params
  const passport = await openPassport(pupilId)
  const found = isId(grantId) && (await findGivenGrant(passport, grantId))
  if (!found || found.endedAt) notFound()

  const [t, offer] = await Promise.all([getTranslations('passport'), findOffer(passport)])
  const { name, relation, email } = found
  return (
    <Page width="question">
      <Link href={paths.access(pupilId)} prefetch={false} className="inline-flex min-h-target items-center">
        <Icon name="chevron-left" /> {t('back')}
      </Link>
      <Sheet hasMargin>
        <h1>{name}</h1>
        <p className="mt-2 mb-6 text-soft wrap-anywhere">
          {t(`relation.${relation}`)}, {email}
        </p>
        <Form action={change} label={t('change.title')}>
          <Hidden name="pupilId" value={pupilId} />
          <Hidden name="grantId" value={grantId} />
          <TermsFields
            relation={relation}
            offer={offer}
            chosen={found}
            parts={diaryParts.filter((part) => passport.parts.has(part))}
            today={today(passport.timeZone)}
          />
          <div className="mt-2 flex flex-wrap gap-2">
            <Button>{t('change.save')}</Button>
            <ButtonLink variant="plain" href={paths.accessGrantEnd(pupilId, grantId)}>
              {t('change.end')}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </Page>
  )
}
