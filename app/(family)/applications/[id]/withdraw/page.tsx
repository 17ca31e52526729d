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
import { awaitsVisit } from '@/lib/applications/status'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { withdraw } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.withdraw')
  return { title: t('title') }
}

/** Asks once more, and says what follows from it. */
export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const account = await openAccount()
  if (!idSchema.safeParse(id).success) notFound()

  const application = await findApplication(account, id)
  if (!application) notFound()
  if (!awaitsVisit(application.status)) redirect(paths.application(id))

  const t = await getTranslations('applications.withdraw')
  return (
    <Page width="question">
      <Sheet hasMargin>
        <h1>{t('heading', { number: application.number })}</h1>
        <p className="mt-2 text-soft">
          {personName(application.child)}, {application.school.shortName}
        </p>
        <p className="mt-4">{t('text')}</p>
        <p className="mt-2">{t('after')}</p>
        <div className="mt-6">
          <Form action={withdraw}>
            <Hidden name="id" value={id} />
            <div className="flex flex-wrap gap-2">
              <Button>{t('yes')}</Button>
              <ButtonLink variant="quiet" href={paths.application(id)}>
                {t('no')}
              </ButtonLink>
            </div>
          </Form>
        </div>
      </Sheet>
    </Page>
  )
}
