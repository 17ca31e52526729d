import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { TextareaField } from '@/components/ui/textarea-field'
import type { FormAction } from '@/lib/platform/form'

type Props = {
  what: 'reject' | 'undo'
  applicationId: string
  action: FormAction
}

/** What is done rarely and needs its reason: folded up, so that it is not done by a slip of the hand. */
export async function ReasonForm({ what, applicationId, action }: Props) {
  const t = await getTranslations('office')
  return (
    <Form action={action} label={t(`${what}.title`)} className="border-b border-rule py-1 last:border-0">
      <Fold summary={t(`${what}.title`)} field={`${what}Reason`}>
        {what !== 'reject' && <p className="mb-3">{t(`${what}.text`)}</p>}
        <Hidden name="applicationId" value={applicationId} />
        <TextareaField
          name={`${what}Reason`}
          label={t(`${what}.reason`)}
          hint={t(`${what}.hint`)}
          rows={3}
          maxLength={1000}
        />
        <Button variant="plain" className="mt-4">
          {t(`${what}.submit`)}
        </Button>
      </Fold>
    </Form>
  )
}
