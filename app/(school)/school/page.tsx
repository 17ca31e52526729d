import { redirect } from 'next/navigation'
import { openSchool } from '@/lib/access/doors'
import { paths } from '@/lib/platform/paths'

export default async function SchoolStart() {
  await openSchool()
  redirect(paths.schoolJournals)
}
