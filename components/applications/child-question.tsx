import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { TextField } from '@/components/ui/text-field'
import type { Answer } from '@/lib/applications/schemas'
import { QuestionForm, type QuestionProps } from './question-form'
import { YearCheck } from './year-check'

export async function ChildQuestion({ answer, ...form }: QuestionProps<Answer<'child'>>) {
  const t = await getTranslations('applications.child')

  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="mt-2 mb-6 text-soft">{t('why')}</p>
      <QuestionForm step="child" {...form}>
        <TextField name="surname" label={t('surname')} defaultValue={answer?.surname} autoComplete="off" />
        <TextField name="givenName" label={t('givenName')} defaultValue={answer?.givenName} autoComplete="off" />
        <TextField
          name="patronymic"
          label={t('patronymic')}
          optional
          defaultValue={answer?.patronymic}
          autoComplete="off"
        />
        <DateField name="birthDay" label={t('birthDay')} defaultValue={answer?.birthDay} autoComplete="off" />
        <YearCheck
          name="isYearRight"
          label={t('isYearRight')}
          hint={t('isYearRightHint')}
          isShownFirst={answer?.isYearRight === 'yes'}
        />
      </QuestionForm>
    </>
  )
}
