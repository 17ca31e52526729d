import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Tag } from '@/components/ui/tag'
import type { GivenGrant } from '@/lib/access/passport'
import { hasRunOut } from '@/lib/access/terms'
import { type Day, dayOf } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { partWords } from './part-words'

type Props = {
  pupilId: string
  grants: readonly GivenGrant[]
  today: Day
  timeZone: string
  confirm: (formData: FormData) => Promise<void>
}

/** Whom the parent let in: to what, since when and until when. */
export async function GivenList({ pupilId, grants, today, timeZone, confirm }: Props) {
  const [t, locale, words] = await Promise.all([getTranslations('passport'), getLocale(), partWords()])
  if (grants.length === 0) return <p>{t('given.none')}</p>

  return (
    <ul className="readers">
      {grants.map((grant) => (
        <li key={grant.grantId}>
          <b>
            {grant.name} {grant.confirmBy && <Tag>{t('confirm.waits')}</Tag>}
          </b>
          <small>
            {t(`relation.${grant.relation}`)}, <span className="wrap-anywhere">{grant.email}</span>
          </small>
          <p>{t('given.sees', { parts: words(grant.parts, grant.subjects) })}</p>
          <small>
            {t('given.since', { day: formatDayOfYear(dayOf(grant.startedAt, timeZone), locale) })}, {untilOf(grant)}
          </small>
          <div className="readers-acts">
            <Link
              href={paths.accessGrant(pupilId, grant.grantId)}
              prefetch={false}
              aria-label={t('given.changeOf', { name: grant.name ?? '' })}
            >
              {t('given.change')}
            </Link>
            {grant.confirmBy && (
              <form action={confirm}>
                <Hidden name="pupilId" value={pupilId} />
                <Hidden name="grantIds" value={grant.grantId} />
                <Button variant="quiet" aria-label={t('confirm.oneOf', { name: grant.name ?? '' })}>
                  {t('confirm.one')}
                </Button>
              </form>
            )}
          </div>
        </li>
      ))}
    </ul>
  )

  function untilOf({ lastDay, endedAt }: GivenGrant): string {
    if (lastDay === null) return t('given.untilEnded')
    const day = formatDayOfYear(lastDay, locale)
    return hasRunOut({ lastDay, endedAt }, today) ? t('given.ranOut', { day }) : t('given.until', { day })
  }
}
