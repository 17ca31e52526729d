import { useTranslations } from 'next-intl'
import { Segments } from '@/components/diary/segments'
import type { PeriodNode } from '@/lib/attestation/period-node'

type Props = { tree: readonly PeriodNode[]; shown: PeriodNode; hrefOf: (node: PeriodNode) => string }

/** Between the parts of a school year and the year itself. */
export function TreeSwitch({ tree, shown, hrefOf }: Props) {
  const t = useTranslations('attestation')
  const segments = tree.map((node) => ({
    href: hrefOf(node),
    name: t(`node.${node.kind}`, { number: node.number }),
    isCurrent: node.id === shown.id,
  }))
  return <Segments segments={segments} label={t('periods')} />
}
