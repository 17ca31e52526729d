import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiaryHead, DiaryPage } from '@/components/diary/diary-page'
import { RemarkList } from '@/components/diary/remark-list'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { listRemarks } from '@/lib/journal/queries'
import { today } from '@/lib/platform/clock'

type Props = { params: Promise<{ pupilId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.remarks'))('title') }
}

export default async function RemarksPage({ params }: Props) {
  const [{ pupilId }, t] = await Promise.all([params, getTranslations('diary.remarks')])
  const diary = await openDiary(pupilId, 'remarks')
  const remarks = await listRemarks(diary, today(diary.timeZone))
  const praises = remarks.filter((remark) => remark.kind === 'praise').length

  return (
    <DiaryPage diary={diary} section="remarks">
      <DiaryHead diary={diary} section="remarks" title={t('title')} />
      <Sheet>
        {remarks.length === 0 ? (
          <p>{t('empty', { name: diary.name.givenName })}</p>
        ) : (
          <>
            <p>{t('counts', { praises, remarks: remarks.length - praises })}</p>
            <RemarkList remarks={remarks} />
          </>
        )}
      </Sheet>
    </DiaryPage>
  )
}
