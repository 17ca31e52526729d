import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import { phoneInWords } from '@/lib/access/phone'
import type { WholeAnswers } from '@/lib/applications/schemas'
import type { Question } from '@/lib/applications/steps'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = { draftId: string; answers: WholeAnswers; school: { shortName: string; address: string }; email: string }

/** All answers once more, each with the way back to its question. */
export async function CheckAnswers({ draftId, answers, school, email }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])
  const { child, applicant } = answers

  return (
    <>
      <h1>{t('check.heading')}</h1>
      <p className="mt-2 text-soft">{t('check.why')}</p>
      <dl className="mt-5 border-t border-rule">
        <Answered draftId={draftId} step="child" label={t('check.child')}>
          {personName(child)}
          <br />
          {t('check.birthDay')}: {formatDayOfYear(child.birthDay, locale)}
        </Answered>
        <Answered draftId={draftId} step="school" label={t('check.school')}>
          {school.shortName}
          <br />
          <span className="text-soft">{school.address}</span>
        </Answered>
        <Answered draftId={draftId} step="class" label={t('check.class')}>
          {answers.class.className}
        </Answered>
        <Answered draftId={draftId} step="relation" label={t('check.relation')}>
          {t(`relation.${answers.relation.relation}`)}
        </Answered>
        <Answered draftId={draftId} step="applicant" label={t('check.applicant')}>
          {personName(applicant)}
          <br />
          {t('check.phone')}: {applicant.phone ? phoneInWords(applicant.phone) : t('check.noPhone')}
        </Answered>
        <Answered label={t('check.email')}>
          {email} <span className="text-soft">({t('check.emailWhy')})</span>
        </Answered>
      </dl>
      <div className="mt-6 flex flex-wrap gap-2">
        <ButtonLink href={paths.applicationStep(draftId, 'consent')} className="min-w-36">
          {t('wizard.continue')}
        </ButtonLink>
        <ButtonLink variant="quiet" href={paths.applicationStep(draftId, 'applicant')}>
          {t('wizard.back')}
        </ButtonLink>
      </div>
    </>
  )
}

type AnsweredProps = { draftId?: string; step?: Question; label: string; children: ReactNode }

async function Answered({ draftId, step, label, children }: AnsweredProps) {
  const t = await getTranslations('applications.check')

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-rule py-3 sm:grid-cols-[11rem_minmax(0,1fr)_auto]">
      <dt className="text-soft">{label}</dt>
      <dd className="col-start-1 sm:col-start-2">{children}</dd>
      {draftId && step && (
        <dd className="col-start-2 row-start-1 sm:col-start-3">
          <Link
            href={paths.applicationChange(draftId, step)}
            prefetch={false}
            className="inline-flex min-h-8 items-center"
            aria-label={t('changeWhat', { what: label })}
          >
            {t('change')}
          </Link>
        </dd>
      )}
    </div>
  )
}
