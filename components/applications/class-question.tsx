import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/text-field'
import type { Answer } from '@/lib/applications/schemas'
import { QuestionForm, type QuestionProps } from './question-form'

type Props = QuestionProps<Answer<'class'>> & { child: string }

export async function ClassQuestion({ answer, child, ...form }: Props) {
  const t = await getTranslations('applications.class')

  return (
    <>
      <h1>{t('heading', { child })}</h1>
      <p className="mt-2 mb-6 text-soft">{t('why')}</p>
      <QuestionForm step="class" {...form}>
        <TextField
          name="className"
          label={t('className')}
          hint={t('hint')}
          size="short"
          defaultValue={answer?.className}
          autoComplete="off"
          maxLength={20}
        />
      </QuestionForm>
    </>
  )
}
