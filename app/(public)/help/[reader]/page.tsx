import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isMemoReader, Memo } from '@/components/portal/memo'
import { Page } from '@/components/ui/page'

type Props = { params: Promise<{ reader: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reader } = await params
  if (!isMemoReader(reader)) return {}

  const t = await getTranslations('portal.memo')
  return { title: t(`${reader}.title`) }
}

export default async function MemoPage({ params }: Props) {
  const { reader } = await params
  if (!isMemoReader(reader)) notFound()

  return (
    <Page className="pt-6">
      <Memo reader={reader} />
    </Page>
  )
}
