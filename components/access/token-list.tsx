import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Tag } from '@/components/ui/tag'
import type { Token } from '@/lib/access/token-queries'
import { type Day, dayOf } from '@/lib/platform/day'
import { formatDayOfYear, formatDayShort } from '@/lib/platform/i18n/formats'

type Props = {
  tokens: readonly Token[]
  pupilId: string
  timeZone: string
  today: Day
  end: (formData: FormData) => Promise<void>
}

/** What programmes of the parent's may read, until when, and how often they did. */
export async function TokenList({ tokens, pupilId, timeZone, today, end }: Props) {
  const [t, locale] = await Promise.all([getTranslations('tokens'), getLocale()])
  if (tokens.length === 0) return <p>{t('none')}</p>

  return (
    <ul>
      {tokens.map((token) => {
        const isExpired = token.lastDay < today
        const isLive = token.endedAt === null && !isExpired
        return (
          <li key={token.id} className="border-b border-rule py-4 last:border-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <b className="break-words">{token.name}</b>
              {!isLive && <Tag tone="soft">{t(token.endedAt ? 'ended' : 'expired')}</Tag>}
            </p>
            <p>
              {t('opens')}: {token.parts.map((part) => t(`part.${part}`)).join(', ')};{' '}
              {t('until', { day: formatDayOfYear(token.lastDay, locale) })}
            </p>
            <p className="text-grid text-soft">
              {t('made', { day: formatDayOfYear(dayOf(new Date(token.createdAt), timeZone), locale) })}
              <br />
              {token.uses[0] ? t('usedLast', { day: formatDayShort(token.uses[0].day, locale) }) : t('neverUsed')}
            </p>
            {token.uses.length > 0 && <TokenUses uses={token.uses} locale={locale} />}
            {isLive && (
              <form action={end} className="mt-2">
                <Hidden name="pupilId" value={pupilId} />
                <Hidden name="tokenId" value={token.id} />
                <Button variant="plain" aria-label={t('endOf', { name: token.name })}>
                  {t('end')}
                </Button>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}

async function TokenUses({ uses, locale }: { uses: Token['uses']; locale: string }) {
  const t = await getTranslations('tokens')
  const days = [...new Set(uses.map((use) => use.day))]
  return (
    <details>
      <summary className="inline-flex min-h-target items-center text-pen underline">{t('uses')}</summary>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 pb-2">
        {days.map((day) => (
          <div key={day} className="contents">
            <dt>{formatDayShort(day, locale)}</dt>
            <dd>
              {uses
                .filter((use) => use.day === day)
                .map((use) => `${t(`part.${use.page}`)}: ${t('times', { times: use.times })}`)
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
