import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { askProofAgain, openPassport } from '@/lib/access/doors'
import { findGivenGrant } from '@/lib/access/passport-queries'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { end } from '../../actions'

type Props = { params: Promise<{ pupilId: string; grantId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passport.end'))('title') }
}

/** Says what follows before it is done. */
export default async function EndAccessPage({ params }: Props) {
  const { pupilId, grantId } = await params
  const passport = await openPassport(pupilId)
  const found = isId(grantId) && (await findGivenGrant(passport, grantId))
  if (!found || found.endedAt) notFound()

  await askProofAgain()
  const t = await getTranslations('passport.end')
  return (
    <Page width="question">
      <Sheet hasMargin>
        <h1>{t('heading', { name: found.name ?? '' })}</h1>
        <p className="mt-4">{t('text')}</p>
        <p className="mt-2">{t('after')}</p>
        <form action={end} className="mt-6 flex flex-wrap gap-2">
          <Hidden name="pupilId" value={pupilId} />
          <Hidden name="grantId" value={grantId} />
          <Button>{t('yes')}</Button>
          <ButtonLink variant="quiet" href={paths.accessGrant(pupilId, grantId)}>
            {t('no')}
          </ButtonLink>
        </form>
      </Sheet>
    </Page>
  )
}
