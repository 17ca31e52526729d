import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { InvitationState } from '@/lib/access/invitation'
import { paths } from '@/lib/platform/paths'

/** An invitation that opens nothing any more: why, and what to do. `unknown` for a link that never was, or was replaced. */
export async function InvitationOver({ state }: { state: Exclude<InvitationState, 'waits'> | 'unknown' }) {
  const t = await getTranslations('invitations')
  return (
    <Page width="question" className="py-8">
      <h1>{t(`over.${state}`)}</h1>
      <Notice kind={state === 'accepted' ? 'done' : 'attention'} className="mt-6">
        <p>{t(`over.${state}Text`)}</p>
      </Notice>
      {state === 'accepted' && (
        <p className="mt-6">
          <ButtonLink href={paths.account}>{t('offer.account')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
