import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProposalList } from '@/components/school/proposal-list'
import { PreviewByClass, PreviewExamples } from '@/components/school/rules-preview-tables'
import { SchoolPage } from '@/components/school/school-page'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { openSchool } from '@/lib/access/doors'
import { previewOf } from '@/lib/attestation/rules-preview'
import { countColumnsToWeigh, findRules, listMarksOfRunningPeriod } from '@/lib/attestation/rules-queries'
import { proposalFields, proposalSchema } from '@/lib/attestation/rules-schemas'
import { paths } from '@/lib/platform/paths'
import { confirmRules } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rules'))('preview.title'), robots: { index: false } }
}

/** What proposed rules would do to the averages of the running period: looked at before they hold. */
export default async function RulesPreviewPage({ searchParams }: Props) {
  const school = await openSchool()
  const proposed = proposalSchema.safeParse(await searchParams)
  const found = proposed.success ? await findRules(school, proposed.data.yearId) : null
  if (!proposed.success || !found) redirect(paths.schoolRules)

  const proposal = proposed.data
  const [marks, columns, t] = await Promise.all([
    listMarksOfRunningPeriod(school, proposal.yearId),
    countColumnsToWeigh(school, proposal.yearId, proposal.weights),
    getTranslations('rules.preview'),
  ])
  const { classes, examples, ...all } = previewOf(marks, found.rules, proposal)
  const fields = proposalFields(proposal)

  return (
    <SchoolPage section="rules">
      <div className="journal-head">
        <h1>
          {t('title')}
          <small className="mt-1 block">{t('under', { year: found.year.name })}</small>
        </h1>
      </div>
      <div className="space-y-6">
        <Sheet heading={t('proposed')} id="proposed">
          <ProposalList before={found.rules} proposal={proposal} kinds={found.kinds} columns={columns} />
        </Sheet>
        <Sheet heading={t('effect')} id="effect">
          <p>{t('averagesChange', { count: all.averages, total: all.total })}</p>
          <p>{t('suggestionsChange', all)}</p>
          <p className="mt-2 text-soft">{t('decidedStay')}</p>
          {classes.length > 0 && <PreviewByClass classes={classes} />}
        </Sheet>
        {examples.length > 0 && (
          <Sheet heading={t('examples')} id="examples">
            <PreviewExamples examples={examples} before={found.rules} after={proposal.rules} />
          </Sheet>
        )}
        <Form action={confirmRules}>
          {fields.map(([name, value]) => (
            <Hidden key={`${name} ${value}`} name={name} value={value} />
          ))}
          <div className="flex flex-wrap items-center gap-4">
            <Button>{t('confirm')}</Button>
            <ButtonLink variant="plain" href={paths.schoolRulesProposed(fields)}>
              {t('back')}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </SchoolPage>
  )
}
