import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SchoolPage } from '@/components/school/school-page'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { openStaffRoom } from '@/lib/access/doors'
import { listClasses } from '@/lib/journal/class-queries'
import { today } from '@/lib/platform/clock'
import { initialsName } from '@/lib/platform/i18n/person-name'
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
        <Table
          caption={t('list.caption')}
          isCaptionHidden
          head={
            <>
              <th scope="col">{t('list.class')}</th>
              <th scope="col">{t('list.teacher')}</th>
              <th scope="col" className="number">
                {t('list.pupils')}
              </th>
              <th scope="col" className="number">
                {t('list.missing')}
              </th>
              <th scope="col" className="number">
                {t('list.taken')}
              </th>
            </>
          }
        >
          {classes.map(({ classId, className, classTeacher, pupils, missing, taken, lessons }) => (
            <tr key={classId}>
              <th scope="row">
                <Link href={paths.classPage(classId)} prefetch={false} className="inline-flex min-h-8 items-center">
                  {className}
                </Link>
              </th>
              <td>{classTeacher ? initialsName(classTeacher) : t('list.noTeacher')}</td>
              <td className="number">{pupils}</td>
              <td className="number">{missing}</td>
              <td className="number">{t('list.takenOf', { taken, lessons })}</td>
            </tr>
          ))}
        </Table>
      </Sheet>
    </>
  )
  return staff.isHead ? <SchoolPage section="classes">{list}</SchoolPage> : <Page width="wide">{list}</Page>
}
