import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/choice-field'
import { relations } from '@/lib/applications/relation'
import type { Answer } from '@/lib/applications/schemas'
import { QuestionForm, type QuestionProps } from './question-form'

type Props = QuestionProps<Answer<'relation'>> & { child: string; className: string }

export async function RelationQuestion({ answer, child, className, ...form }: Props) {
  const t = await getTranslations('applications.relation')

  return (
    <QuestionForm step="relation" {...form}>
      <ChoiceField
        name="relation"
        label={t('heading')}
        isHeading
        hint={t('why', { child, className })}
        choices={relations.map((relation) => ({
          value: relation,
          label: t(relation),
          hint: t.has(`${relation}Hint`) ? t(`${relation}Hint`) : undefined,
        }))}
        defaultValue={answer?.relation}
      />
      <details className="mb-4">
        <summary>{t('other')}</summary>
        <p className="pb-2">{t('otherText')}</p>
      </details>
    </QuestionForm>
  )
}
