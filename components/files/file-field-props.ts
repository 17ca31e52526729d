import { useTranslations } from 'next-intl'
import { acceptedExtensions } from '@/lib/platform/files/content'
import { mostBytes, mostFiles, mostMegabytes } from '@/lib/platform/files/limits'

/** What a field for files says and takes, in the reader's language. */
export function useFileField() {
  const t = useTranslations('homework.file')
  const limits = { files: mostFiles, megabytes: mostMegabytes }
  return {
    label: t('label'),
    hint: t('hint', limits),
    words: { tooLarge: t('tooLarge', limits), tooMany: t('tooMany', limits) },
    accept: acceptedExtensions,
    mostBytes,
    mostFiles,
  }
}
