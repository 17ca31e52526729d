import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { contactLinks } from '@/components/portal/contact-links'
import { memoReaders } from '@/components/portal/memo'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { paths } from '@/lib/platform/paths'

const questions = [
  'noLetter',
  'wrongMail',
  'password',
  'lostCode',
  'badCode',
  'waiting',
  'grandmother',
  'twoParents',
  'secondChild',
  'noSchool',
  'rejected',
  'mistake',
] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal.help')
  return { title: t('title') }
}

export default async function HelpPage() {
  const [t, memo, about] = await Promise.all([
    getTranslations('portal.help'),
    getTranslations('portal.memo'),
    getTranslations('portal.about'),
  ])

  return (
    <Page className="pt-6">
      <h1>{t('title')}</h1>
      <p className="mt-3">{t('lead')}</p>

      <section aria-labelledby="memos" className="mt-8">
        <h2 id="memos" className="mb-3 text-h3">
          {t('memos')}
        </h2>
        <ul className="flex flex-wrap gap-3">
          {memoReaders.map((reader) => (
            <li key={reader}>
              <ButtonLink variant="plain" href={paths.helpFor(reader)} icon={<Icon name="printer" />}>
                {memo(`${reader}.title`)}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="questions" className="mt-10">
        <h2 id="questions" className="mb-3 text-h3">
          {t('questions')}
        </h2>
        <div className="border-t border-field">
          {questions.map((question) => (
            <details key={question} id={question} className="border-b border-rule">
              <summary>
                <h3 className="text-body font-firm leading-normal tracking-normal">{t(`${question}.q`)}</h3>
              </summary>
              <p className="pb-4 pl-6">{t(`${question}.a`)}</p>
            </details>
          ))}
        </div>
      </section>

      <section aria-labelledby="stuck" className="mt-10">
        <h2 id="stuck" className="text-h3">
          {t('stillStuck')}
        </h2>
        <p className="mt-2">{about.rich('contactsText', contactLinks)}</p>
      </section>
    </Page>
  )
}
