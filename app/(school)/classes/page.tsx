import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClassList } from '@/components/class/class-list'
import { SchoolPage } from '@/components/school/school-page'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openStaffRoom } from '@/lib/access/doors'
import { listClasses } from '@/lib/journal/class-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('class'))('listTitle'), robots: { index: false } }
}

/** The classes of the school for its head; a class teacher is led to the own one. */
export default async function ClassesPage() {
  const staff = await openStaffRoom()
  const classes = await listClasses(staff, today(staff.timeZone))
  const [first] = classes
  if (!first) notFound()
  if (classes.length === 1 && !staff.isHead) redirect(paths.classPage(first.classId))

  const t = await getTranslations('class')
  const list = (
    <>
      <h1>
        {t('listTitle')} <small className="mt-1 block">{staff.schoolName}</small>
      </h1>
      <Sheet className="mt-4">
        <ClassList classes={classes} />
      </Sheet>
    </>
  )
  return staff.isHead ? <SchoolPage section="classes">{list}</SchoolPage> : <Page width="wide">{list}</Page>
}
