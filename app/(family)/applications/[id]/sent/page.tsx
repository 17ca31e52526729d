import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { BringList } from '@/components/applications/bring-list'
import { ComeToSchool } from '@/components/applications/come-to-school'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { openAccount } from '@/lib/access/doors'
import { findApplication, listPapersForSchool } from '@/lib/applications/queries'
import { idSchema } from '@/lib/applications/schemas'
import { awaitsVisit } from '@/lib/applications/status'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.sent')
  return { title: t('title') }
}

/** Right after sending: what is still to be done. Later the application's own page says where it stands. */
export default async function SentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const account = await openAccount()
  if (!idSchema.safeParse(id).success) notFound()

  const application = await findApplication(account, id)
  if (!application) notFound()
  if (!awaitsVisit(application.status)) redirect(paths.application(id))

  const [t, locale, papers] = await Promise.all([
    getTranslations('applications.sent'),
    getLocale(),
    listPapersForSchool(account, application.schoolId),
  ])
  return (
    <Page>
      <Notice kind="done" heading={t('title')} isNews />
      <h1 className="mt-5">{t('heading')}</h1>
      <p className="mt-3">{t('lead')}</p>
      <ComeToSchool application={application} locale={locale} />
      <h2 className="mt-8 text-h3">{t('bring')}</h2>
      <div className="mt-2">
        <BringList relation={application.relation} />
      </div>
      <div className="mt-6 flex flex-wrap gap-2 print-hidden">
        <ButtonLink href={paths.applicationForm(id)} icon={<Icon name="printer" />} target="_blank" rel="noopener">
          {t('print')}
        </ButtonLink>
        <ButtonLink variant="plain" href={paths.newApplication} icon={<Icon name="plus" />}>
          {t('another')}
        </ButtonLink>
      </div>
      {papers.length > 1 && (
        <Notice kind="plain" icon="printer" className="mt-6">
          <p>{t('packWhy')}</p>
          <p>
            <a href={paths.applicationPack(application.schoolId)} target="_blank" rel="noopener">
              {t('printPack', { count: papers.length })}
            </a>
          </p>
        </Notice>
      )}
      <p className="mt-6 print-hidden">
        <Link href={paths.account}>{t('account')}</Link>
      </p>
    </Page>
  )
}
