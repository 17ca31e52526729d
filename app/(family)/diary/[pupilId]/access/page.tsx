import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ConfirmNotice } from '@/components/access/confirm-notice'
import { EndedList } from '@/components/access/ended-list'
import { GivenList } from '@/components/access/given-list'
import { InvitationList } from '@/components/access/invitation-list'
import { LookList } from '@/components/access/look-list'
import { Representatives, SchoolReaders } from '@/components/access/other-readers'
import { TokenList } from '@/components/access/token-list'
import { DiaryPage } from '@/components/diary/diary-page'
import { Segments } from '@/components/diary/segments'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Leaf, Spread } from '@/components/ui/spread'
import { openPassport } from '@/lib/access/doors'
import { listInvitations } from '@/lib/access/invitation-queries'
import { findLooks, findReaders } from '@/lib/access/passport-queries'
import { listTokens } from '@/lib/access/token-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'
import { confirm, forget, takeBack } from './actions'
import { cancel, sendAgain } from './invite/actions'
import { end as endToken } from './tokens/actions'

const outcomes = ['changed', 'ended', 'confirmed', 'back', 'forgotten']

type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('passport'))('title') }
}

/** The access passport: who may read a diary, and who looked. */
export default async function AccessPage({ params, searchParams }: Props) {
  const [{ pupilId }, { done }, t] = await Promise.all([params, searchParams, getTranslations('passport')])
  const passport = await openPassport(pupilId)
  const [readers, looks, tokens, invitations] = await Promise.all([
    findReaders(passport),
    findLooks(passport),
    listTokens(passport),
    listInvitations(passport),
  ])

  const day = today(passport.timeZone)
  const open = readers.given.filter(({ endedAt }) => endedAt === null)
  const ended = readers.given.filter(({ endedAt, name }) => endedAt !== null && name !== null)
  const isAsked = open.some(({ confirmBy }) => confirmBy !== null)
  const about = { pupilId, today: day, timeZone: passport.timeZone }
  const outcome = outcomes.find((one) => one === done)

  return (
    <DiaryPage diary={passport} section="access">
      <div className="diary-head">
        <Segments
          label={t('children')}
          segments={passport.children.map(({ pupilId: id, name }) => ({
            href: paths.access(id),
            name: name.givenName,
            isCurrent: id === pupilId,
          }))}
        />
        <h1>{t('heading')}</h1>
        <div className="diary-acts" />
      </div>
      {outcome && <Notice kind="done" heading={t(`done.${outcome}`)} isNews className="mb-5" />}
      <ConfirmNotice pupilId={pupilId} grants={open} confirm={confirm} />
      <Spread>
        <Leaf labelledBy="given">
          <h2 id="given" className="text-h3">
            {t('given.heading')}
          </h2>
          <GivenList {...about} grants={open} confirm={confirm} />
          <p className="mt-4">
            <ButtonLink variant={isAsked ? 'plain' : 'main'} href={paths.invite(pupilId)} icon={<Icon name="plus" />}>
              {t('given.invite')}
            </ButtonLink>
          </p>
          {invitations.length > 0 && (
            <>
              <h2 className="mt-8 text-h3">{t('waiting')}</h2>
              <InvitationList {...about} invitations={invitations} sendAgain={sendAgain} cancel={cancel} />
            </>
          )}
          <EndedList {...about} grants={ended} bringBack={takeBack} forget={forget} />
          <h2 className="mt-8 text-h3">{t('parents.heading')}</h2>
          <Representatives passport={passport} readers={readers} />
          {passport.relation === 'pupil' && (
            <Link
              href={paths.comingOfAge(pupilId)}
              prefetch={false}
              className="mt-2 inline-flex min-h-target items-center"
            >
              {t('parents.decide')}
            </Link>
          )}
        </Leaf>
        <Leaf labelledBy="school">
          <h2 id="school" className="text-h3">
            {t('school.heading')}
          </h2>
          <SchoolReaders school={readers.school} />
          <h2 className="mt-8 text-h3">
            {t('looks.heading')} <small className="font-normal text-soft">{t('looks.under')}</small>
          </h2>
          <LookList readers={readers} looks={looks} />
        </Leaf>
      </Spread>
      <p className="mt-6">
        <a href={paths.accessFile(pupilId)} className="inline-flex min-h-target items-center">
          {t('foot.file')}
        </a>
        <small className="block">{t('foot.fileNote')}</small>
      </p>
      {readers.applicationId && (
        <p className="mt-2">
          <Link
            href={paths.applicationConsent(readers.applicationId)}
            prefetch={false}
            className="inline-flex min-h-target items-center"
          >
            {t('foot.consent')}
          </Link>
        </p>
      )}
      <h2 className="mt-8 text-h3">{t('foot.programmers')}</h2>
      {tokens.length > 0 && <TokenList {...about} tokens={tokens} end={endToken} />}
      <p>
        <Link href={paths.tokens(pupilId)} prefetch={false} className="inline-flex min-h-target items-center">
          {t('foot.tokens')}
        </Link>
      </p>
    </DiaryPage>
  )
}
