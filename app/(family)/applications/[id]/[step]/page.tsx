import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChildQuestion } from '@/components/applications/child-question'
import { ClassQuestion } from '@/components/applications/class-question'
import { QuestionPage } from '@/components/applications/question-page'
import { RelationQuestion } from '@/components/applications/relation-question'
import { Notice } from '@/components/ui/notice'
import { openAccount } from '@/lib/access/doors'
import type { AccountKey } from '@/lib/access/key'
import { findDraft } from '@/lib/applications/drafts'
import { type Answers, idSchema } from '@/lib/applications/schemas'
import { isStep, mayOpenStep, type Step, steps, stepToContinue } from '@/lib/applications/steps'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { answer, send } from '../../actions'
import { ApplicantStep } from './applicant-step'
import { CheckStep } from './check-step'
import { ConsentStep } from './consent-step'
import { SchoolStep } from './school-step'

type Props = {
  params: Promise<{ id: string; step: string }>
  searchParams: Promise<Record<'from' | 'q' | 'again', string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { step } = await params
  if (!isStep(step)) return {}

  const t = await getTranslations('applications')
  const number = steps.indexOf(step) + 1
  return { title: t('wizard.title', { step: t(`steps.${step}`), number, total: steps.length }) }
}

/** One page of the wizard. A question that comes too early leads to the one that is next; a sent draft to its application. */
export default async function StepPage({ params, searchParams }: Props) {
  const [{ id, step }, asked] = await Promise.all([params, searchParams])
  const account = await openAccount()
  if (!isStep(step) || !idSchema.safeParse(id).success) notFound()

  const draft = await findDraft(account, id)
  if (!draft) notFound()
  if (draft.sentTo) redirect(paths.application(id))
  if (!mayOpenStep(step, draft.answers)) redirect(paths.applicationStep(id, stepToContinue(draft.answers)))

  const t = await getTranslations('applications.errors')
  return (
    <QuestionPage step={step} draft={draft} notice={asked.again && <Notice heading={t('unanswered')} isNews />}>
      <StepContent
        step={step}
        account={account}
        draft={draft}
        query={[asked.q].flat()[0]}
        cameFromCheck={asked.from === 'check'}
      />
    </QuestionPage>
  )
}

type ContentProps = {
  step: Step
  account: AccountKey
  draft: { id: string; answers: Answers }
  query: string | undefined
  cameFromCheck: boolean
}

function StepContent({ step, account, draft, query, cameFromCheck }: ContentProps) {
  const { id: draftId, answers } = draft
  const question = { action: answer, draftId, cameFromCheck }
  const child = answers.child ? briefName(answers.child) : ''

  switch (step) {
    case 'child':
      return <ChildQuestion {...question} answer={answers.child} />
    case 'school':
      return (
        <SchoolStep
          {...question}
          account={account}
          answer={answers.school}
          child={answers.child?.givenName ?? ''}
          query={query}
        />
      )
    case 'class':
      return <ClassQuestion {...question} answer={answers.class} child={answers.child?.givenName ?? ''} />
    case 'relation':
      return (
        <RelationQuestion
          {...question}
          answer={answers.relation}
          child={child}
          className={answers.class?.className ?? ''}
        />
      )
    case 'applicant':
      return <ApplicantStep {...question} account={account} answer={answers.applicant} />
    case 'check':
      return <CheckStep account={account} draftId={draftId} answers={answers} />
    case 'consent':
      return <ConsentStep account={account} draftId={draftId} answers={answers} action={send} />
  }
}
