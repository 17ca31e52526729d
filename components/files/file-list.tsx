import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import type { AttachedFile } from '@/lib/journal/hand-in'
import { formatBytes } from '@/lib/platform/i18n/formats'

type Props = {
  files: readonly AttachedFile[]
  label: string
  hrefOf: (file: AttachedFile) => string
  /** Stands beside each file: what can be done with it. */
  actionOf?: (file: AttachedFile) => ReactNode
}

/** Files by name and size; nothing where there is none. A plain link: the answer is no page of ours. */
export function FileList({ files, label, hrefOf, actionOf }: Props) {
  const locale = useLocale()
  if (files.length === 0) return null

  return (
    <ul className="files" aria-label={label}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={hrefOf(file)} className="inline-flex min-h-target items-center gap-2">
            <Icon name="file-text" />
            <span className="break-words">
              {file.name} <span className="whitespace-nowrap text-soft">{formatBytes(file.bytes, locale)}</span>
            </span>
          </a>
          {actionOf?.(file)}
        </li>
      ))}
    </ul>
  )
}
