import { getTranslations } from 'next-intl/server'
import { sessionDays } from '@/lib/access/session-life'
import { daysKept } from '@/lib/platform/retention'

const kinds = [
  'account',
  'password',
  'factors',
  'draft',
  'application',
  'documents',
  'consent',
  'diary',
  'works',
  'looks',
  'invitations',
  'sessions',
  'tries',
  'letters',
  'cookies',
] as const

const days = { ...daysKept, session: sessionDays }

/** What is kept, why and how long; on a phone each kind of data by itself. */
export async function KeptData() {
  const t = await getTranslations('portal.privacy')

  return (
    <dl className="border-t border-field">
      {kinds.map((kind) => (
        <div key={kind} className="grid gap-x-6 gap-y-1 border-b border-rule py-3 sm:grid-cols-[5fr_5fr_3fr]">
          <dt className="font-firm">{t(`${kind}.data`)}</dt>
          <dd>
            <span className="block text-note text-soft">{t('whyHead')}</span>
            {t(`${kind}.why`)}
          </dd>
          <dd>
            <span className="block text-note text-soft">{t('longHead')}</span>
            {t(`${kind}.long`, days)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
