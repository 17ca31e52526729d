import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import {
  mostFiles,
  mostFilesADay,
  mostMegabytes,
  mostMegabytesADay,
  type RefusedFile,
} from '@/lib/platform/files/limits'

/** Which files were not taken, and what to do; nothing where all were. */
export function RefusedFiles({ refused, className }: { refused: readonly RefusedFile[]; className?: string }) {
  const t = useTranslations('homework.file')
  if (refused.length === 0) return null

  const isClosed = refused.some(({ fault }) => fault === 'closed')
  const limits = {
    files: mostFiles,
    megabytes: mostMegabytes,
    filesADay: mostFilesADay,
    megabytesADay: mostMegabytesADay,
  }
  return (
    <Notice
      kind="error"
      heading={isClosed ? t('closedHeading') : t('refusedHeading', { files: refused.length })}
      isNews
      className={className}
    >
      {refused.map(({ ordinal, fault }) => (
        <p key={`${ordinal} ${fault}`}>{t(`refused.${fault}`, { ordinal, ...limits })}</p>
      ))}
    </Notice>
  )
}
