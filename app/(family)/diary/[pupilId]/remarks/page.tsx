import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DiaryHead, DiaryPage } from '@/components/diary/diary-page'
import { RemarkList } from '@/components/diary/remark-list'
import { YearSwitch } from '@/components/diary/year-switch'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { listRemarks } from '@/lib/journal/queries'
import { listYears } from '@/lib/journal/year-queries'
import { yearAsked } from '@/lib/journal/years'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<{ year?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('diary.remarks'))('title') }
}

export default async function RemarksPage({ params, searchParams }: Props) {
  const [{ pupilId }, asked, t] = await Promise.all([params, searchParams, getTranslations('diary')])
  const diary = await openDiary(pupilId, 'remarks')
  const years = await listYears(diary)
  const year = yearAsked(years, asked.year, today(diary.timeZone))
  if (!year) {
    return (
      <DiaryPage diary={diary} section="remarks">
        <DiaryHead diary={diary} section="remarks" title={t('remarks.title')} />
        <Notice kind="plain">{t('periods.none')}</Notice>
      </DiaryPage>
    )
  }

  const remarks = await listRemarks(diary, year)
  const standing = remarks.filter((remark) => !remark.isWithdrawn)
  const praises = standing.filter((remark) => remark.kind === 'praise').length

  return (
    <DiaryPage diary={diary} section="remarks">
      <DiaryHead diary={diary} section="remarks" title={t('remarks.title')} />
      <div className="choices">
        <YearSwitch years={years} shown={year} hrefOf={(year) => paths.remarks(pupilId, year)} />
      </div>
      <Sheet>
        {remarks.length === 0 ? (
          <p>{t('remarks.empty', { name: diary.name.givenName })}</p>
        ) : (
          <>
            <p>{t('remarks.counts', { praises, remarks: standing.length - praises })}</p>
            <RemarkList remarks={remarks} />
          </>
        )}
      </Sheet>
    </DiaryPage>
  )
}
