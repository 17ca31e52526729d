import { getTranslations } from 'next-intl/server'
import { TextField } from '@/components/ui/text-field'
import { phoneInWords } from '@/lib/access/phone'
import type { Answer } from '@/lib/applications/schemas'
import { QuestionForm, type QuestionProps } from './question-form'

/** The first answer is what the account says; the passport may say it otherwise. */
export async function ApplicantQuestion({ answer, ...form }: QuestionProps<Answer<'applicant'>>) {
  const t = await getTranslations('applications.applicant')

  return (
    <>
      <h1>{t('heading')}</h1>
      <p className="mt-2 mb-6 text-soft">{t('why')}</p>
      <QuestionForm step="applicant" {...form}>
        <TextField name="surname" label={t('surname')} defaultValue={answer?.surname} autoComplete="family-name" />
        <TextField name="givenName" label={t('givenName')} defaultValue={answer?.givenName} autoComplete="given-name" />
        <TextField
          name="patronymic"
          label={t('patronymic')}
          optional
          defaultValue={answer?.patronymic}
          autoComplete="additional-name"
        />
        <TextField
          name="phone"
          label={t('phone')}
          hint={t('phoneHint')}
          optional
          type="tel"
          inputMode="tel"
          defaultValue={answer?.phone && phoneInWords(answer.phone)}
          autoComplete="tel"
        />
      </QuestionForm>
    </>
  )
}
