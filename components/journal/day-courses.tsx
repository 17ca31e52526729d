import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { OwnCourse } from '@/lib/journal/day-queries'
import { grouped } from '@/lib/platform/grouped'
import { paths } from '@/lib/platform/paths'

/** One's own journals, class by class. */
export function DayCourses({ courses }: { courses: readonly OwnCourse[] }) {
  const t = useTranslations('lesson.courses')

  return (
    <Sheet id="courses" heading={t('heading')}>
      {courses.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul className="day-courses">
        {[...grouped(courses, (course) => course.className)].map(([className, ofClass]) => (
          <li key={className}>
            <b className="font-firm">{className}</b>
            <span>
              {ofClass.map(({ courseId, subject }) => (
                <Link key={courseId} href={paths.journal(courseId)} prefetch={false}>
                  {subject}
                </Link>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
