import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.notFound')
  return { title: t('title') }
}

/** Also for what somebody may not see: it does not exist. */
export default async function NotFound() {
  const t = await getTranslations('common.notFound')

  return (
    <Page width="question" className="pt-8">
      <Sheet hasMargin>
        <h1>{t('title')}</h1>
        <p className="mt-3">{t('text')}</p>
        <p className="mt-6 flex flex-wrap gap-3">
          <ButtonLink href={paths.home}>{t('home')}</ButtonLink>
          <ButtonLink href={paths.account} variant="plain">
            {t('account')}
          </ButtonLink>
        </p>
      </Sheet>
    </Page>
  )
}
