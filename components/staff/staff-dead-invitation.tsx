import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { StaffInvitationState } from '@/lib/access/staff-role'
import { paths } from '@/lib/platform/paths'

/** A link that offers nothing any more, or never did: why, and what to do. */
export async function StaffDeadInvitation({ state }: { state: StaffInvitationState | undefined }) {
  const t = await getTranslations('people.invitation.dead')
  const why = state === undefined || state === 'waits' ? 'unknown' : state

  return (
    <Page width="question" className="py-8">
      <h1>{t(`${why}.heading`)}</h1>
      <Notice kind={why === 'accepted' || why === 'declined' ? 'plain' : 'attention'} className="mt-6">
        <p>{t(`${why}.text`)}</p>
      </Notice>
      <div className="mt-6">
        <ButtonLink href={paths.account}>{t('account')}</ButtonLink>
      </div>
    </Page>
  )
}
