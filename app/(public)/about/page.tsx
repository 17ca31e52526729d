import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { contactLinks } from '@/components/portal/contact-links'
import { Page } from '@/components/ui/page'
import { env } from '@/lib/platform/env'

const readers = ['parents', 'invitees', 'teachers', 'offices'] as const
const principles = ['silently', 'access', 'letters', 'everyone', 'free'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal.about')
  return { title: t('title') }
}

export default async function AboutPage() {
  const t = await getTranslations('portal.about')

  return (
    <Page className="prose pt-6">
      <h1>{t('title')}</h1>
      <p className="text-lead">{t('lead', { portal: env.PORTAL_NAME, city: env.PORTAL_CITY })}</p>

      <h2>{t('forWhom')}</h2>
      <ul>
        {readers.map((reader) => (
          <li key={reader}>{t.rich(reader, contactLinks)}</li>
        ))}
      </ul>

      <h2>{t('principles')}</h2>
      <ul>
        {principles.map((principle) => (
          <li key={principle}>{t.rich(principle, contactLinks)}</li>
        ))}
      </ul>

      <h2>{t('contacts')}</h2>
      <p>{t.rich('contactsText', contactLinks)}</p>
    </Page>
  )
}
