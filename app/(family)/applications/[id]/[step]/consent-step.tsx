import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ConsentQuestion } from '@/components/applications/consent-question'
import type { AccountKey } from '@/lib/access/key'
import { findSchoolOfDraft } from '@/lib/applications/queries'
import { type Answers, wholeAnswers } from '@/lib/applications/schemas'
import { today } from '@/lib/platform/clock'
import { env } from '@/lib/platform/env'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = {
  account: AccountKey
  draftId: string
  answers: Answers
  action: ComponentProps<typeof ConsentQuestion>['action']
}

export async function ConsentStep({ account, draftId, answers, action }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications.relation'), getLocale()])
  const whole = wholeAnswers(answers)
  const school = whole && (await findSchoolOfDraft(account, whole.school.schoolId))
  if (!whole || !school) redirect(paths.applicationStep(draftId, 'school'))

  return (
    <ConsentQuestion
      action={action}
      draftId={draftId}
      today={today()}
      facts={{
        applicant: personName(whole.applicant),
        email: account.email,
        relation: t(whole.relation.relation).toLocaleLowerCase(locale),
        child: personName(whole.child),
        birthDay: formatDayOfYear(whole.child.birthDay, locale),
        school: school.name,
        address: school.address,
        portal: env.PORTAL_NAME,
        city: env.PORTAL_CITY,
      }}
    />
  )
}
