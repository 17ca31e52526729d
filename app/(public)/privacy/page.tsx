import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { contactLinks } from '@/components/portal/contact-links'
import { KeptData } from '@/components/portal/kept-data'
import { Page } from '@/components/ui/page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal.privacy')
  return { title: t('title') }
}

export default async function PrivacyPage() {
  const t = await getTranslations('portal.privacy')

  return (
    <Page className="prose pt-6">
      <h1>{t('title')}</h1>
      <p className="text-lead">{t('lead')}</p>

      <h2>{t('what')}</h2>
      <KeptData />

      <h2>{t('not')}</h2>
      <p>{t('notText')}</p>

      <h2>{t('where')}</h2>
      <p>{t('whereText')}</p>

      <h2 id="consent">{t('consentTitle')}</h2>
      <p>{t('consentText')}</p>
      <p>{t('afterText')}</p>

      <h2>{t('rights')}</h2>
      <p>{t.rich('rightsText', contactLinks)}</p>
    </Page>
  )
}
