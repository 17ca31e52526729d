import type { ComponentProps } from 'react'
import { SchoolQuestion } from '@/components/applications/school-question'
import type { AccountKey } from '@/lib/access/key'
import { findSchoolOfDraft } from '@/lib/applications/queries'
import { searchSchools } from '@/lib/register/schools'

type Props = Omit<ComponentProps<typeof SchoolQuestion>, 'query' | 'search' | 'chosen'> & {
  account: AccountKey
  query: string | undefined
}

const mostShown = 20

export async function SchoolStep({ account, query = '', ...question }: Props) {
  const asked = query.trim()
  const schoolId = question.answer?.schoolId
  const [search, chosen] = await Promise.all([
    asked ? searchSchools(asked, mostShown) : null,
    schoolId ? findSchoolOfDraft(account, schoolId) : null,
  ])
  return <SchoolQuestion {...question} query={asked} search={search} chosen={chosen} />
}
