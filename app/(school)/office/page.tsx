import { redirect } from 'next/navigation'
import { openOffice } from '@/lib/access/doors'
import { paths } from '@/lib/platform/paths'

/** The office begins at its queue. */
export default async function OfficePage() {
  await openOffice()
  redirect(paths.officeApplications)
}
