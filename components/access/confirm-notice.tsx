import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import type { GivenGrant } from '@/lib/access/passport'
import { formatDayShort } from '@/lib/platform/i18n/formats'

type Props = { pupilId: string; grants: readonly GivenGrant[]; confirm: (formData: FormData) => Promise<void> }

/** Each September: who still reads it. Nothing where nobody is asked about. */
export async function ConfirmNotice({ pupilId, grants, confirm }: Props) {
  const [t, locale] = await Promise.all([getTranslations('passport.confirm'), getLocale()])
  const asked = grants.filter(({ confirmBy }) => confirmBy !== null)
  const day = asked[0]?.confirmBy
  if (!day) return null

  return (
    <Notice heading={t('heading', { day: formatDayShort(day, locale) })} className="mb-5">
      <p>{t('text')}</p>
      <form action={confirm} className="mt-3">
        <Hidden name="pupilId" value={pupilId} />
        {asked.map(({ grantId }) => (
          <Hidden key={grantId} name="grantIds" value={grantId} />
        ))}
        <Button>{t('all')}</Button>
      </form>
    </Notice>
  )
}
