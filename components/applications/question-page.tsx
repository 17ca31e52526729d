import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { Progress } from '@/components/ui/progress'
import { Sheet } from '@/components/ui/sheet'
import type { Answers } from '@/lib/applications/schemas'
import { isQuestion, mayOpenStep, type Step, steps } from '@/lib/applications/steps'
import { formatTime } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = {
  step: Step
  /** Null before the first answer was saved. */
  draft: { id: string; answers: Answers; savedAt: Date } | null
  notice?: ReactNode
  children: ReactNode
}

/** One question of the wizard on a sheet with a margin: where one is above it, what was saved beneath. */
export async function QuestionPage({ step, draft, notice, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])

  return (
    <Page width="question" className="pt-5">
      <Progress
        label={t('steps.label')}
        steps={steps.map((one) => ({
          name: t(`steps.${one}`),
          state: one === step ? 'now' : isDone(one, step, draft?.answers) ? 'done' : 'ahead',
          href: draft ? paths.applicationStep(draft.id, one) : undefined,
        }))}
      />
      {notice && <div className="mb-4">{notice}</div>}
      <Sheet hasMargin>
        {children}
        <p className="mt-5 text-grid text-soft">
          {draft && <Icon name="check" className="mr-1 text-green" />}
          {draft ? t('wizard.saved', { time: formatTime(draft.savedAt, locale) }) : t('wizard.willSave')}
        </p>
      </Sheet>
    </Page>
  )
}

/** All that lies behind is answered, or the page would not have opened. */
function isDone(step: Step, now: Step, answers: Answers = {}): boolean {
  if (steps.indexOf(step) < steps.indexOf(now)) return true
  return isQuestion(step) && answers[step] !== undefined && mayOpenStep(step, answers)
}
