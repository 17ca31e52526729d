import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { paths } from '@/lib/platform/paths'
import { type ChoosePreference, LanguageButton } from './preference-buttons'

export type Contacts = { phone: string; hours: string; email: string }

type Props = { contacts: Contacts; choose: ChoosePreference }

export async function Footer({ contacts, choose }: Props) {
  const t = await getTranslations('common.footer')
  const links = [
    { href: paths.about, word: t('about') },
    { href: paths.schools(), word: t('schools') },
    { href: paths.help, word: t('help') },
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
        <p>
          <Call contacts={contacts} />
        </p>
      </div>
    </footer>
  )
}

/** «Не получается? Позвоните…»: also where a page went wrong. */
export async function Call({ contacts }: { contacts: Contacts }) {
  const t = await getTranslations('common.footer')
  return t.rich('call', {
    hours: contacts.hours,
    phone: () => (
      <a key="phone" href={`tel:${dialled(contacts.phone)}`} className="whitespace-nowrap">
        {contacts.phone}
      </a>
    ),
  })
}

/** The number as a telephone dials it: ten digits and those that begin with 8 are Russian. */
function dialled(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  if (digits.length === 10) return `+7${digits}`
  return digits.length === 11 && digits.startsWith('8') ? `+7${digits.slice(1)}` : `+${digits}`
}
