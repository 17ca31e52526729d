import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { TokenPurpose, TokenState } from '@/lib/access/mail-token'
import { paths } from '@/lib/platform/paths'

type Props = {
  /** Undefined for a link that never was. */
  state: TokenState | undefined
  purpose: TokenPurpose
  /** Where a new link is asked for. */
  askAgain: string
}

/** A link that opens nothing any more: why, and what to do. */
export async function DeadLink({ state, purpose, askAgain }: Props) {
  const t = await getTranslations('access.link')
  const kind = purpose === 'verify-address' ? 'Verify' : 'Other'
  const isDone = state === 'used' && purpose === 'verify-address'
  const [heading, text] =
    state === 'used'
      ? [t('used'), t(`used${kind}`)]
      : state === 'replaced'
        ? [t('replaced'), t('replacedText')]
        : state === 'expired'
          ? [t('expired'), t(`expired${kind}`)]
          : [t('unknown'), t('unknownText')]

  return (
    <Page width="question" className="py-8">
      <h1>{heading}</h1>
      <Notice kind={isDone ? 'done' : 'attention'} className="mt-6">
        <p>{text}</p>
      </Notice>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href={askAgain}>{t(purpose === 'verify-address' ? 'signIn' : 'askAgain')}</ButtonLink>
        {purpose !== 'verify-address' && (
          <ButtonLink variant="quiet" href={paths.signIn()}>
            {t('signIn')}
          </ButtonLink>
        )}
      </div>
    </Page>
  )
}
