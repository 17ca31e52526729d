import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { typeset } from '@/components/diary/work'
import { Tag } from '@/components/ui/tag'
import type { WorkSum } from '@/lib/journal/hand-in-queries'
import { formatDay } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

/** The tasks that ask for work: what is waiting is seen at a glance. */
export function WorksTable({ courseId, works }: { courseId: string; works: readonly WorkSum[] }) {
  const t = useTranslations('homework.works')
  const locale = useLocale()

  return (
    <ul className="works">
      {works.map(({ id, text, dueDay, pupils, handedIn, waiting }) => (
        <li key={id}>
          <div>
            <Link
              href={paths.journalTask(courseId, id)}
              prefetch={false}
              className="inline-flex min-h-target items-center"
            >
              {typeset(text)}
            </Link>
            <p className="text-grid text-soft">{t('due', { day: formatDay(dueDay, locale) })}</p>
          </div>
          <p>{t('handedInOf', { handedIn, pupils })}</p>
          <p>{waiting > 0 && <Tag>{t('waiting', { waiting })}</Tag>}</p>
        </li>
      ))}
    </ul>
  )
}
