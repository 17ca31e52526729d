import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Icon, type IconName } from '@/components/ui/icon'
import type { StaffRoom } from '@/lib/access/staff-room'
import { paths } from '@/lib/platform/paths'

type Props = {
  isSignedIn: boolean
  /** Where whoever works at a school goes; these rooms take the place of the links that stand at the foot as well. */
  rooms: readonly StaffRoom[]
}

const roomIcons: Record<StaffRoom['name'], IconName> = {
  journals: 'notebook-pen',
  myClass: 'users',
  school: 'school',
  office: 'file-text',
  city: 'settings',
}

/** Where everybody goes: schools and help, or the rooms of one's work; and the Personal Account, or the way in. */
export async function MastheadLinks({ isSignedIn, rooms }: Props) {
  const t = await getTranslations('common.masthead')

  return (
    <ul className={rooms.length > 0 ? 'lg:flex' : 'md:flex'}>
      {rooms.map(({ name, href }) => (
        <BarLink key={name} href={href} icon={roomIcons[name]} word={t(name)} />
      ))}
      {rooms.length === 0 && (
        <>
          <BarLink href={paths.schools()} icon="school" word={t('schools')} />
          <BarLink href={paths.help} icon="circle-help" word={t('help')} />
        </>
      )}
      {isSignedIn ? (
        <BarLink href={paths.account} icon="door-open" word={t('account')} />
      ) : (
        <BarLink href={paths.signIn()} icon="log-in" word={t('signIn')} />
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
