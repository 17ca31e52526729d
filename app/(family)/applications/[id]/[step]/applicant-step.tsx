import type { ComponentProps } from 'react'
import { ApplicantQuestion } from '@/components/applications/applicant-question'
import type { AccountKey } from '@/lib/access/key'
import { findSettings } from '@/lib/access/queries'

type Props = ComponentProps<typeof ApplicantQuestion> & { account: AccountKey }

/** What the account says about its owner comes first; the passport may say it otherwise. */
export async function ApplicantStep({ account, answer, ...question }: Props) {
  const { name } = account
  const own = answer ?? {
    surname: name.surname,
    givenName: name.givenName,
    patronymic: name.patronymic ?? '',
    phone: (await findSettings(account)).phone ?? '',
  }
  return <ApplicantQuestion {...question} answer={own} />
}
