import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { phoneInWords } from '@/lib/access/phone'
import type { OwnApplication } from '@/lib/applications/queries'
import { formatDay } from '@/lib/platform/i18n/formats'

/** The number, and where to come with it, when, and by which day. */
export async function ComeToSchool({ application, locale }: { application: OwnApplication; locale: string }) {
  const t = await getTranslations('applications.sent')
  const { id, number, lastDay, school } = application

  return (
    <div className="sheet mt-6">
      <p className="text-soft" id={`number-${id}`}>
        {t('number')}
      </p>
      <output aria-labelledby={`number-${id}`} className="block text-h2 font-head sm:text-h1 whitespace-nowrap">
        {number}
      </output>
      <dl className="mt-4 grid gap-x-6 gap-y-2 border-t border-rule pt-4 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Fact label={t('until')}>
          <b className="text-amber">{formatDay(lastDay, locale)}</b>
        </Fact>
        <Fact label={t('where')}>
          {school.shortName}
          <br />
          {school.address}
        </Fact>
        {school.room && <Fact label={t('room')}>{school.room}</Fact>}
        <Fact label={t('hours')}>{school.hours}</Fact>
        <Fact label={t('phone')}>
          <a href={`tel:${school.phone}`} className="whitespace-nowrap">
            {phoneInWords(school.phone)}
          </a>
        </Fact>
      </dl>
    </div>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd className="max-sm:mb-2">{children}</dd>
    </>
  )
}
