import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApplicationSheet } from '@/components/applications/application-sheet'
import { CodeForm } from '@/components/applications/code-form'
import { Covers } from '@/components/applications/covers'
import { DraftList } from '@/components/applications/draft-list'
import { EarlierApplications } from '@/components/applications/earlier-applications'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { Leaf, Spread } from '@/components/ui/spread'
import { openAccount } from '@/lib/access/doors'
import { listDrafts } from '@/lib/applications/drafts'
import { wantsToBeSeen } from '@/lib/applications/in-view'
import { listApplications, listCovers } from '@/lib/applications/queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { discard, startAgain } from '../applications/actions'
import { AccountLinks } from './account-links'
import { leave, openByCode } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.account')
  return { title: t('title') }
}

type Props = { searchParams: Promise<Partial<Record<'code' | 'left', string | string[]>>> }

/** Личный кабинет: diaries, the code, and every application with what comes next. Three statements after the door. */
export default async function AccountPage({ searchParams }: Props) {
  const account = await openAccount()
  const [{ code, left }, applications, drafts, covers, t, ofCode, ofInvitee] = await Promise.all([
    searchParams,
    listApplications(account),
    listDrafts(account),
    listCovers(account),
    getTranslations('applications'),
    getTranslations('code'),
    getTranslations('invitee'),
  ])
  const seen = applications.filter((one) => wantsToBeSeen(one, applications))
  const isAccepted = code === 'accepted' && applications.some((one) => one.status === 'CONFIRMED' && one.code?.isUsed)

  return (
    <Page width="wide">
      <h1 className="mb-4">{t('account.title')}</h1>
      {isAccepted && <Notice kind="done" heading={ofCode('accepted')} isNews className="mb-5" />}
      {left === 'yes' && <Notice kind="done" heading={ofInvitee('left')} isNews className="mb-5" />}
      <Spread>
        <Leaf labelledBy="open-diaries">
          <h2 id="open-diaries" className="text-h3">
            {t('account.open')}
          </h2>
          <Covers diaries={account.diaries} covers={covers} leave={leave} />
        </Leaf>
        <Leaf labelledBy="code">
          <h2 id="code" className="text-h3">
            {t(account.diaries.length > 0 ? 'account.another' : 'account.first')}
          </h2>
          <CodeForm action={openByCode} />
          <p className="mt-5 mb-2 border-t border-rule pt-5 font-firm">{t('account.noCode')}</p>
          <ButtonLink variant="plain" href={paths.newApplication} icon={<Icon name="plus" />}>
            {t(applications.length > 0 ? 'account.createAnother' : 'account.create')}
          </ButtonLink>
        </Leaf>
      </Spread>
      {drafts.length > 0 && (
        <Sheet heading={t('drafts.heading')} id="drafts" className="mt-6">
          <DraftList drafts={drafts} discard={discard} />
        </Sheet>
      )}
      {seen.map((application) => (
        <div key={application.id} className="mt-6">
          <ApplicationSheet
            application={application}
            today={today(application.school.timeZone)}
            startAgain={startAgain}
          />
        </div>
      ))}
      <EarlierApplications applications={applications.filter((one) => !seen.includes(one))} />
      <AccountLinks account={account} />
    </Page>
  )
}
