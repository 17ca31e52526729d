import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './button'
import { Icon } from './icon'

type Props = { page: number; total: number; hrefOf: (page: number) => string }

/** Through a list that is too long for one page; nothing where it is not. */
export async function Pager({ page, total, hrefOf }: Props) {
  const t = await getTranslations('common.pager')
  if (total <= 1) return null

  return (
    <nav aria-label={t('label')} className="mt-5 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <ButtonLink variant="plain" href={hrefOf(page - 1)} rel="prev" icon={<Icon name="chevron-left" />}>
          {t('previous')}
        </ButtonLink>
      )}
      <span className="text-grid text-soft">{t('of', { page, total })}</span>
      {page < total && (
        <ButtonLink variant="plain" href={hrefOf(page + 1)} rel="next">
          {t('next')}
          <Icon name="chevron-right" />
        </ButtonLink>
      )}
    </nav>
  )
}
