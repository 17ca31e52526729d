import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AskForLink } from '@/components/access/ask-for-link'
import { readAskedAddress } from '@/lib/access/asked-address'
import { minutesOf } from '@/lib/access/mail-token'
import { paths } from '@/lib/platform/paths'
import { askForLink } from './actions'

type Asked = Record<'sent', string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.letter')
  return { title: t('title'), robots: { index: false } }
}

export default async function SignInByLetterPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [t, { sent }] = await Promise.all([getTranslations('access.letter'), searchParams])
  const words = { title: t('title'), lead: t('lead'), submit: t('submit') }

  return (
    <AskForLink
      action={askForLink}
      words={words}
      path={paths.signInByLetter}
      sentTo={sent ? await readAskedAddress() : null}
      minutes={minutesOf['sign-in']}
    />
  )
}
