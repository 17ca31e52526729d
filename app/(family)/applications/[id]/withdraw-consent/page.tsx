import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openAccount } from '@/lib/access/doors'
import { findApplication } from '@/lib/applications/queries'
import { idSchema } from '@/lib/applications/schemas'
import { isJoined } from '@/lib/applications/status'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { takeBackConsent } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applications.withdrawConsent'))('title') }
}

/** Says what follows from it before it is done. */
export default async function WithdrawConsentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const account = await openAccount()
  if (!idSchema.safeParse(id).success) notFound()

  const application = await findApplication(account, id)
  if (!application) notFound()
  if (!isJoined(application.status)) redirect(paths.application(id))

  const t = await getTranslations('applications.withdrawConsent')
  return (
    <Page width="question">
      <Sheet hasMargin>
        <h1>{t('heading')}</h1>
        <p className="mt-2 text-soft">
          {personName(application.child)}, {application.school.shortName}
        </p>
        <p className="mt-4">{t('lead')}</p>
        <ul className="mt-2 list-disc space-y-2 pl-6">
          <li>{t('closes')}</li>
          <li>{t('others')}</li>
          <li>{t('school')}</li>
          <li>{t('office')}</li>
        </ul>
        <p className="mt-4">{t('after')}</p>
        <Form action={takeBackConsent} className="mt-6">
          <Hidden name="id" value={id} />
          <div className="flex flex-wrap gap-2">
            <Button>{t('yes')}</Button>
            <ButtonLink
              variant="quiet"
              href={application.pupilId ? paths.diary(application.pupilId) : paths.application(id)}
            >
              {t('no')}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </Page>
  )
}
