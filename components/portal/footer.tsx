import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/lib/platform/paths'
import { contactLinks } from './contact-links'
import { type ChoosePreference, LanguageButton } from './preference-buttons'

/** The foot of every page: where to read more, and whom to call. */
export async function Footer({ choose }: { choose: ChoosePreference }) {
  const t = await getTranslations('common.footer')
  const links = [
    { href: paths.about, word: t('about') },
    { href: paths.schools(), word: t('schools') },
    { href: paths.help, word: t('help') },
    { href: paths.reportCardCheck(), word: t('reportCard') },
    { href: paths.privacy, word: t('privacy') },
  ]

  return (
    <footer className="foot">
      <div className="wrap">
        <ul aria-label={t('label')}>
          {links.map(({ href, word }) => (
            <li key={href}>
              <Link href={href} prefetch={false}>
                {word}
              </Link>
            </li>
          ))}
          <li>
            <LanguageButton choose={choose} />
          </li>
        </ul>
        <p>{t.rich('call', contactLinks)}</p>
      </div>
    </footer>
  )
}
