import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Icon, type IconName } from '@/components/ui/icon'
import { paths } from '@/lib/platform/paths'

/** Where everybody goes: schools, help, and one's own rooms or the way in. */
export async function MastheadLinks({ name }: { name: string | null }) {
  const t = await getTranslations('common.masthead')

  return (
    <ul className="md:flex">
      <BarLink href={paths.schools()} icon="school" word={t('schools')} />
      <BarLink href={paths.help} icon="circle-help" word={t('help')} />
      {name === null ? (
        <BarLink href={paths.signIn()} icon="log-in" word={t('signIn')} />
      ) : (
        <BarLink href={paths.account} icon="door-open" word={t('account')} />
      )}
    </ul>
  )
}

function BarLink({ href, icon, word }: { href: string; icon: IconName; word: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="bar-item">
        <Icon name={icon} />
        {word}
      </Link>
    </li>
  )
}
