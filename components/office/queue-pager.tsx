import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'

type Props = { newer: string | null; older: string | null }

/** To the pages beside this one; a queue that grows while it is read has no numbers of pages. */
export async function QueuePager({ newer, older }: Props) {
  const t = await getTranslations('office.queue')
  if (!newer && !older) return null

  return (
    <nav aria-label={t('pages')} className="mt-5 flex flex-wrap gap-4">
      {newer && (
        <ButtonLink variant="plain" href={newer} rel="prev" icon={<Icon name="chevron-left" />}>
          {t('newer')}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink variant="plain" href={older} rel="next">
          {t('older')}
          <Icon name="chevron-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
