import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { FoundInvitation } from '@/lib/access/invitation-queries'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'

/** What is offered, before anything is accepted: whose diary, which parts, until when, and the parent's own words. */
export async function InvitationOffer({ invitation }: { invitation: FoundInvitation }) {
  const [t, locale] = await Promise.all([getTranslations('invitations'), getLocale()])
  const { relation, parts, subjects, lastDay, word, children } = invitation

  return (
    <dl className="grid gap-x-6 sm:grid-cols-[auto_1fr]">
      {relation !== 'pupil' && (
        <Fact name={t('offer.whose')}>{children ? children.join(', ') : t('offer.whoseLater')}</Fact>
      )}
      <Fact name={t('offer.opens')}>
        <ul>
          {parts.map((part) => (
            <li key={part}>{t(`part.${part}`)}</li>
          ))}
        </ul>
      </Fact>
      {subjects.length > 0 && <Fact name={t('offer.subjects')}>{subjects.join(', ')}</Fact>}
      <Fact name={t('offer.until')}>
        {lastDay ? t('offer.lastDay', { day: formatDayOfYear(lastDay, locale) }) : t('offer.noLastDay')}
      </Fact>
      {word && (
        <Fact name={t('offer.word')}>
          <span className="wrap-anywhere whitespace-pre-line">{word}</span>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{name}</dt>
      <dd className="mb-2">{children}</dd>
    </>
  )
}
