import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActList } from '@/components/school/act-list'
import { PeriodTree } from '@/components/school/period-tree'
import { SchoolPage } from '@/components/school/school-page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openSchool } from '@/lib/access/doors'
import { listActs } from '@/lib/attestation/act-queries'
import { listPeriods } from '@/lib/attestation/closing-queries'
import { today } from '@/lib/platform/clock'
import { paths } from '@/lib/platform/paths'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('periods'))('title'), robots: { index: false } }
}

export default async function PeriodsPage({ searchParams }: Props) {
  const school = await openSchool()
  const [trees, acts, { done }, t] = await Promise.all([
    listPeriods(school),
    listActs(school),
    searchParams,
    getTranslations(),
  ])

  return (
    <SchoolPage section="periods">
      <div className="journal-head">
        <h1>
          {t('periods.title')}
          <small className="mt-1 block">{t('periods.under')}</small>
        </h1>
      </div>
      {done === 'act' && <Notice kind="done" heading={t('acts.done')} isNews className="mb-4" />}
      <div className="space-y-6">
        {trees.length === 0 && <p>{t('periods.empty')}</p>}
        {trees.map((tree) => (
          <PeriodTree key={tree.rootId} tree={tree} today={today(school.timeZone)} />
        ))}
        <Sheet
          heading={t('acts.heading')}
          under={t('acts.under')}
          id="acts"
          aside={
            <ButtonLink variant="plain" href={paths.schoolAct()}>
              {t('acts.new')}
            </ButtonLink>
          }
        >
          <ActList acts={acts} />
        </Sheet>
      </div>
    </SchoolPage>
  )
}
