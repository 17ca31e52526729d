import { useTranslations } from 'next-intl'
import type { DiaryKey } from '@/lib/access/key'
import { paths } from '@/lib/platform/paths'
import { Segments } from './segments'

/** Between the diaries of several children; the name alone where there is one. */
export function ChildSwitch({ diary, hrefOf }: { diary: DiaryKey; hrefOf: (pupilId: string) => string }) {
  const t = useTranslations('diary')
  const segments = diary.children.map(({ pupilId, givenName, className, opensPage }) => ({
    href: opensPage ? hrefOf(pupilId) : paths.diaryStart(pupilId),
    name: t('child', { name: givenName, className }),
    isCurrent: pupilId === diary.pupilId,
  }))
  return <Segments segments={segments} label={t('children')} />
}
