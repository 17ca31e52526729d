import { redirect } from 'next/navigation'
import { openDiary } from '@/lib/access/doors'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ pupilId: string }> }

/** A diary opens at its week. */
export default async function DiaryIndexPage({ params }: Props) {
  const { pupilId } = await params
  await openDiary(pupilId, 'week')
  redirect(paths.diary(pupilId))
}
