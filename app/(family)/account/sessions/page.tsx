import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { SessionLine } from '@/components/access/session-line'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openAccount } from '@/lib/access/doors'
import { listSessions } from '@/lib/access/queries'
import { paths } from '@/lib/platform/paths'
import { endOne, endOthers } from './actions'

type Asked = Record<'ended', string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.sessions')
  return { title: t('title') }
}

export default async function SessionsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const account = await openAccount()
  const [t, sessions, { ended }] = await Promise.all([
    getTranslations('access.sessions'),
    listSessions(account),
    searchParams,
  ])

  return (
    <Page width="column" className="py-8">
      <h1>{t('title')}</h1>
      <p className="mt-3 text-soft">{t('lead')}</p>
      {ended && (
        <Notice kind="done" heading={t(ended === 'others' ? 'endedOthers' : 'ended')} isNews className="mt-6" />
      )}
      <Sheet className="mt-6">
        <ul aria-label={t('caption')}>
          {sessions.map((session) => (
            <SessionLine
              key={session.id}
              session={session}
              isThis={session.id === account.sessionId}
              locale={account.locale}
              endOne={endOne}
            />
          ))}
        </ul>
        {sessions.length > 1 ? (
          <form action={endOthers} className="mt-6">
            <Button>{t('endOthers')}</Button>
          </form>
        ) : (
          <p className="mt-4 text-soft">{t('onlyThis')}</p>
        )}
      </Sheet>
      <p className="mt-6">
        <Link href={paths.accountSettings}>{t('settings')}</Link>
      </p>
    </Page>
  )
}
