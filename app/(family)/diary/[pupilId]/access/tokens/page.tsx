import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { TokenDesk } from '@/components/access/token-desk'
import { TokenFields } from '@/components/access/token-fields'
import { TokenList } from '@/components/access/token-list'
import { DiaryPage } from '@/components/diary/diary-page'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openPassport, owesProof } from '@/lib/access/doors'
import { listTokens } from '@/lib/access/token-queries'
import { today } from '@/lib/platform/clock'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { end, make } from './actions'

type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title'), robots: { index: false } }
}

export default async function TokensPage({ params, searchParams }: Props) {
  const [{ pupilId }, { done }, t] = await Promise.all([params, searchParams, getTranslations('tokens')])
  const passport = await openPassport(pupilId)
  const tokens = await listTokens(passport)
  const { timeZone } = passport
  const now = today(timeZone)
  const words = {
    heading: t('shown.heading'),
    once: t('shown.once'),
    token: t('shown.token'),
    example: t('shown.example'),
    secret: t('shown.secret'),
    done: t('shown.done'),
  }

  return (
    <DiaryPage diary={passport} section="access" className="pt-6">
      <p>
        <Link href={paths.access(pupilId)} prefetch={false} className="inline-flex min-h-target items-center">
          {t('back')}
        </Link>
      </p>
      <h1>
        {t('title')} <small className="mt-1 block">{briefName(passport.name)}</small>
      </h1>
      <p className="mt-3 max-w-measure">{t('lead')}</p>
      <p className="mt-2">
        <a href={paths.apiDocument} className="inline-flex min-h-target items-center">
          {t('docs')}
        </a>
      </p>
      {done === 'ended' && (
        <Notice kind="done" heading={t('endedNews')} isNews className="mt-4">
          {t('endedText')}
        </Notice>
      )}
      <Sheet id="tokens" heading={t('list')} className="mt-6">
        <TokenList tokens={tokens} pupilId={pupilId} timeZone={timeZone} today={now} end={end} />
      </Sheet>
      <Sheet id="new" heading={t('make.heading')} className="mt-6">
        <TokenDesk action={make} path={paths.tokens(pupilId)} words={words}>
          <TokenFields pupilId={pupilId} today={now} owesProof={await owesProof()} />
        </TokenDesk>
      </Sheet>
    </DiaryPage>
  )
}
