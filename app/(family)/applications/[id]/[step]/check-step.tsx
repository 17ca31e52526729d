import { redirect } from 'next/navigation'
import { CheckAnswers } from '@/components/applications/check-answers'
import type { AccountKey } from '@/lib/access/key'
import { findSchoolOfDraft } from '@/lib/applications/queries'
import { type Answers, wholeAnswers } from '@/lib/applications/schemas'
import { paths } from '@/lib/platform/paths'

type Props = { account: AccountKey; draftId: string; answers: Answers }

export async function CheckStep({ account, draftId, answers }: Props) {
  const whole = wholeAnswers(answers)
  const school = whole && (await findSchoolOfDraft(account, whole.school.schoolId))
  if (!whole || !school) redirect(paths.applicationStep(draftId, 'school'))

  return <CheckAnswers draftId={draftId} answers={whole} school={school} email={account.email} />
}
