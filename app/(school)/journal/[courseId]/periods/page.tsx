import { notFound, redirect } from 'next/navigation'
import { openJournal } from '@/lib/access/doors'
import { leavesOf, periodOfDay } from '@/lib/attestation/period-node'
import { listPeriodNodes } from '@/lib/attestation/queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { params: Promise<{ courseId: string }> }

/** Leads to the period that is running, or has just ended. */
export default async function PeriodsPage({ params }: Props) {
  const journal = await openJournal((await params).courseId)
  const period = periodOfDay(leavesOf(await listPeriodNodes(journal)), today(journal.timeZone))
  if (!period) notFound()
  redirect(paths.journalPeriod(journal.courseId, period.id))
}
