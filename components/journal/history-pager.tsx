import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/platform/paths'

type Props = { courseId: string; pupil?: string; older: string | null; isFirst: boolean }

/** Back in time, page by page; nothing where one page holds all. */
export function HistoryPager({ courseId, pupil, older, isFirst }: Props) {
  const t = useTranslations('journal.history')
  if (!older && isFirst) return null

  return (
    <nav aria-label={t('title')} className="mt-5 flex flex-wrap items-center gap-4">
      {!isFirst && (
        <ButtonLink variant="plain" href={paths.journalHistory(courseId, pupil)}>
          {t('newest')}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink variant="plain" href={paths.journalHistory(courseId, pupil, older)} rel="next">
          {t('older')}
          <Icon name="chevron-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
