import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Segments } from '@/components/diary/segments'
import { KindForm } from '@/components/school/kind-form'
import { RulesForm } from '@/components/school/rules-form'
import { RulesHistory } from '@/components/school/rules-history'
import { SchoolPage } from '@/components/school/school-page'
import { Notice } from '@/components/ui/notice'
import { Sheet } from '@/components/ui/sheet'
import { openSchool } from '@/lib/access/doors'
import { mayChangeRules } from '@/lib/attestation/rules-commands'
import { findRules } from '@/lib/attestation/rules-queries'
import { proposalSchema } from '@/lib/attestation/rules-schemas'
import { today } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { addKind, proposeRules } from './actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('title'), robots: { index: false } }
}

export default async function RulesPage({ searchParams }: Props) {
  const school = await openSchool()
  const asked = await searchParams
  const proposed = proposalSchema.safeParse(asked)
  const yearId = proposed.success ? proposed.data.yearId : String(asked.year ?? '')
  const [found, t] = await Promise.all([findRules(school, isId(yearId) ? yearId : undefined), getTranslations('rules')])
  if (!found) notFound()

  const { year, years, versions, kindEntries } = found
  const shown = proposed.success ? proposed.data : { rules: found.rules, weights: [] }
  const mayChange = mayChangeRules(found, today(school.timeZone))
  const saved = asked.saved === 'rules' || asked.saved === 'kind' ? asked.saved : null

  return (
    <SchoolPage section="rules">
      <div className="journal-head">
        <h1>
          {t('title')}
          <small className="mt-1 block">{t('under', { school: school.schoolName, year: year.name })}</small>
        </h1>
      </div>
      {saved && <Notice kind="done" heading={t(`saved.${saved}`)} isNews className="mb-4" />}
      {years.length > 1 && (
        <Segments
          label={t('years')}
          segments={years.map(({ id, name }) => ({ name, href: paths.schoolRulesOf(id), isCurrent: id === year.id }))}
        />
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[2fr_1fr]">
        {mayChange ? (
          <RulesForm action={proposeRules} of={found} rules={shown.rules} weights={shown.weights} />
        ) : (
          <Notice kind="plain" heading={t('past')} />
        )}
        <div className="space-y-6">
          {mayChange && (
            <Sheet heading={t('kind.heading')} id="kind">
              <KindForm action={addKind} />
            </Sheet>
          )}
          <Sheet heading={t('history.heading')} id="history">
            <RulesHistory versions={versions} kindEntries={kindEntries} timeZone={school.timeZone} />
          </Sheet>
        </div>
      </div>
    </SchoolPage>
  )
}
