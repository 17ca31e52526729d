import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { ListedClass } from '@/lib/journal/class-queries'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

/** The classes of a school, each with how its day stands. */
export function ClassList({ classes }: { classes: readonly ListedClass[] }) {
  const t = useTranslations('class.list')
  return (
    <Table
      caption={t('caption')}
      isCaptionHidden
      head={
        <>
          <th scope="col">{t('class')}</th>
          <th scope="col">{t('teacher')}</th>
          <th scope="col" className="number">
            {t('pupils')}
          </th>
          <th scope="col" className="number">
            {t('missing')}
          </th>
          <th scope="col" className="number">
            {t('taken')}
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
          <td>{classTeacher ? initialsName(classTeacher) : t('noTeacher')}</td>
          <td className="number">{pupils}</td>
          <td className="number">{missing}</td>
          <td className="number">{t('takenOf', { taken, lessons })}</td>
        </tr>
      ))}
    </Table>
  )
}
