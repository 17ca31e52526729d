import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DiaryKey } from '@/lib/access/key'

/** Between the diaries of several children; the name alone where there is one. */
export function ChildSwitch({ diary, hrefOf }: { diary: DiaryKey; hrefOf: (pupilId: string) => string }) {
  const t = useTranslations('diary')
  return (
    <nav className="children" aria-label={t('children')}>
      <ul>
        {diary.children.map(({ pupilId, givenName, className }) => (
          <li key={`${pupilId} ${className}`}>
            <Link href={hrefOf(pupilId)} prefetch={false} aria-current={pupilId === diary.pupilId ? 'page' : undefined}>
              {t('child', { name: givenName, className })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
