import { redirect } from 'next/navigation'
import { openDiaryStart } from '@/lib/access/doors'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ pupilId: string }> }

/** A diary opens at its week, or at the first page that its reader was let in to. */
export default async function DiaryIndexPage({ params }: Props) {
  const { pupilId } = await params
  redirect(paths.diaryPart(pupilId, await openDiaryStart(pupilId)))
}
