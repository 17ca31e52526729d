import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { mostFiles, mostMegabytes, type RefusedFile } from '@/lib/platform/files/limits'

/** Which files were not taken, and what to do; nothing where all were. */
export function RefusedFiles({ refused, className }: { refused: readonly RefusedFile[]; className?: string }) {
  const t = useTranslations('homework.file')
  if (refused.length === 0) return null

  return (
    <Notice kind="error" heading={t('refusedHeading', { files: refused.length })} isNews className={className}>
      {refused.map(({ ordinal, fault }) => (
        <p key={ordinal}>{t(`refused.${fault}`, { ordinal, files: mostFiles, megabytes: mostMegabytes })}</p>
      ))}
    </Notice>
  )
}
