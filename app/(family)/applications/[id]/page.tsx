import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApplicationSheet } from '@/components/applications/application-sheet'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { openAccount } from '@/lib/access/doors'
import { findDraft } from '@/lib/applications/drafts'
import { findApplication } from '@/lib/applications/queries'
import { idSchema } from '@/lib/applications/schemas'
import { stepToContinue } from '@/lib/applications/steps'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { startAgain } from '../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ already?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.account')
  return { title: t('waiting') }
}

/** One application as it stands; a draft is gone on with. */
export default async function ApplicationPage({ params, searchParams }: Props) {
  const [{ id }, { already }] = await Promise.all([params, searchParams])
  const account = await openAccount()
  if (!idSchema.safeParse(id).success) notFound()

  const application = await findApplication(account, id)
  if (!application) {
    const draft = await findDraft(account, id)
    if (!draft) notFound()
    redirect(paths.applicationStep(id, stepToContinue(draft.answers)))
  }

  const t = await getTranslations('applications.application')
  return (
    <Page>
      {already && (
        <Notice heading={t('already')} isNews className="mb-5">
          <p>{t('alreadyText')}</p>
        </Notice>
      )}
      <ApplicationSheet
        application={application}
        today={today(application.school.timeZone)}
        startAgain={startAgain}
        isAlone
      />
      <p className="mt-6">
        <Link href={paths.account}>{t('toAccount')}</Link>
      </p>
    </Page>
  )
}
