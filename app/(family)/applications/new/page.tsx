import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChildQuestion } from '@/components/applications/child-question'
import { DraftList } from '@/components/applications/draft-list'
import { QuestionPage } from '@/components/applications/question-page'
import { Notice } from '@/components/ui/notice'
import { openAccount } from '@/lib/access/doors'
import { listDrafts } from '@/lib/applications/drafts'
import { newId } from '@/lib/platform/id'
import { begin, discard } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.new')
  return { title: t('title') }
}

/** The first question. Nothing is stored before it is answered; what was begun earlier is offered again. */
export default async function NewApplicationPage() {
  const account = await openAccount()
  const [t, drafts] = await Promise.all([getTranslations('applications.new'), listDrafts(account)])

  return (
    <QuestionPage
      step="child"
      draft={null}
      notice={
        drafts.length > 0 && (
          <Notice kind="plain" icon="file-text" heading={t(drafts.length > 1 ? 'unfinishedMany' : 'unfinished')}>
            <DraftList drafts={drafts} discard={discard} />
            <p className="mt-2">{t('orNew')}</p>
          </Notice>
        )
      }
    >
      <ChildQuestion action={begin} draftId={newId()} answer={undefined} />
    </QuestionPage>
  )
}
