import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AbsenceForm } from '@/components/diary/absence-form'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openDiary } from '@/lib/access/doors'
import { mayAnnounce } from '@/lib/journal/absence-commands'
import { today } from '@/lib/platform/clock'
import { addDays } from '@/lib/platform/day'
import { newId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { announce } from '../actions'

type Props = { params: Promise<{ pupilId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('absence'))('title') }
}

export default async function AnnounceAbsencePage({ params }: Props) {
  const { pupilId } = await params
  const diary = await openDiary(pupilId, 'attendance')
  if (!mayAnnounce(diary)) notFound()

  const t = await getTranslations('absence')
  return (
    <Page width="question">
      <Link href={paths.attendance(pupilId)} prefetch={false} className="inline-flex min-h-target items-center">
        <Icon name="chevron-left" /> {t('back')}
      </Link>
      <Sheet hasMargin>
        <h1>{t('title')}</h1>
        <p className="mt-2 mb-6 text-soft">{t('lead')}</p>
        <AbsenceForm
          id={newId()}
          pupilId={pupilId}
          name={diary.name.givenName}
          day={addDays(today(diary.timeZone), 1)}
          announce={announce}
        />
      </Sheet>
    </Page>
  )
}
