import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActChoice } from '@/components/school/act-choice'
import { ActForm } from '@/components/school/act-form'
import { ActSubject } from '@/components/school/act-subject'
import { SchoolPage } from '@/components/school/school-page'
import { Sheet } from '@/components/ui/sheet'
import { openSchool } from '@/lib/access/doors'
import { findActClass, findActPlace, listClasses } from '@/lib/attestation/act-queries'
import { today } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { changeMark } from '../actions'

type Props = { searchParams: Promise<Record<'class' | 'period' | 'course' | 'pupil', string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('acts'))('title'), robots: { index: false } }
}

/** A mark of a closed period is changed by an act: first whose, then which, then the order itself. */
export default async function ActPage({ searchParams }: Props) {
  const school = await openSchool()
  const asked = await searchParams
  const classId = String(asked.class ?? '')
  const [classes, of, t] = await Promise.all([
    listClasses(school),
    isId(classId) ? findActClass(school, classId) : null,
    getTranslations('acts'),
  ])
  if (classId && !of) notFound()

  const [periodId = '', kind = 'period'] = String(asked.period ?? '').split(':')
  const chosen = { periodId, kind, courseId: String(asked.course ?? ''), enrolmentId: String(asked.pupil ?? '') }
  const place = of && (await findActPlace(school, of, chosen))

  return (
    <SchoolPage section="periods">
      <div className="journal-head">
        <h1>
          {t('title')}
          <small className="mt-1 block">{t('under')}</small>
        </h1>
        <Link href={paths.schoolPeriods}>{t('all')}</Link>
      </div>
      <div className="space-y-6">
        <Sheet heading={t('class')} id="class">
          <ActChoice
            carried={{}}
            choices={[
              {
                name: 'class',
                label: t('className'),
                options: classes.map(({ id, name }) => ({ value: id, label: name })),
                chosen: of?.classId,
              },
            ]}
          />
        </Sheet>
        {of && (
          <Sheet heading={t('mark')} id="mark">
            <ActSubject of={of} chosen={chosen} isWrong={chosen.courseId !== '' && !place} />
          </Sheet>
        )}
        {place && (
          <Sheet heading={t('order')} id="order" hasMargin>
            {place.isClosed ? (
              <ActForm action={changeMark} place={place} today={today(school.timeZone)} />
            ) : (
              <p>{t('stillOpen')}</p>
            )}
          </Sheet>
        )}
      </div>
    </SchoolPage>
  )
}
