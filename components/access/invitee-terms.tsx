import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import type { OpenDiary } from '@/lib/access/key'
import type { Cover } from '@/lib/applications/queries'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'

type Props = {
  diary: OpenDiary
  cover: Cover
  leave: (formData: FormData) => Promise<void>
}

/** Under the cover of a diary that somebody let the reader in to: who, to what, until when; and the way out. */
export async function InviteeTerms({ diary, cover, leave }: Props) {
  const [t, locale] = await Promise.all([getTranslations('invitee'), getLocale()])
  const { letInBy, subjects } = cover

  return (
    <div className="cover-terms">
      {letInBy && <p>{t('letInBy', { name: personName(letInBy) })}</p>}
      <p>{t('parts', { parts: diary.parts.map((part) => t(`part.${part}`)).join(', ') })}</p>
      {subjects.length > 0 && <p>{t('subjects', { subjects: subjects.join(', ') })}</p>}
      <p>
        {diary.lastDay ? t('until', { day: formatDayOfYear(diary.lastDay, locale) }) : t(letInBy ? 'open' : 'ownOpen')}
      </p>
      {letInBy && (
        <details>
          <summary>{t('leave')}</summary>
          <p>{t('leaveText')}</p>
          <form action={leave}>
            <Hidden name="grantId" value={diary.grantId} />
            <Button variant="plain" aria-label={t('leaveOf', { name: diary.name.givenName })}>
              {t('leaveNow')}
            </Button>
          </form>
        </details>
      )}
    </div>
  )
}
