import { getTranslations } from 'next-intl/server'
import type { ComponentProps, ReactNode } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { type Question, stepBefore } from '@/lib/applications/steps'
import { paths } from '@/lib/platform/paths'

/** What every question is told: where its answer goes, and which page it came from. */
export type QuestionProps<Answer> = {
  action: ComponentProps<typeof Form>['action']
  draftId: string
  /** The answer given before. */
  answer: Answer | undefined
  cameFromCheck?: boolean
}

type Props = Omit<QuestionProps<never>, 'answer'> & { step: Question; children: ReactNode }

/** The form of one question with «Продолжить» and «Назад». */
export async function QuestionForm({ action, draftId, step, cameFromCheck = false, children }: Props) {
  const t = await getTranslations('applications.wizard')
  const before = cameFromCheck ? 'check' : stepBefore(step)

  return (
    <Form action={action}>
      <Hidden name="id" value={draftId} />
      <Hidden name="step" value={step} />
      {cameFromCheck && <Hidden name="from" value="check" />}
      {children}
      <div className="flex flex-wrap gap-2">
        <Button className="min-w-36">{t('continue')}</Button>
        <ButtonLink variant="quiet" href={before ? paths.applicationStep(draftId, before) : paths.account}>
          {t('back')}
        </ButtonLink>
      </div>
    </Form>
  )
}
