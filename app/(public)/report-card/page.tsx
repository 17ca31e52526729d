import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckedCard } from '@/components/school/checked-card'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Page } from '@/components/ui/page'
import { openFrontDoor } from '@/lib/access/doors'
import { checkReportCard } from '@/lib/attestation/report-card-queries'
import { paths } from '@/lib/platform/paths'

type Props = { searchParams: Promise<{ code?: string | string[] }> }

const longestCode = 60

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('report-card.check'))('title'), robots: { index: false } }
}

/** Anybody checks the code of a табель here. The answer is valid or not, and a day; nothing about anybody. */
export default async function ReportCardPage({ searchParams }: Props) {
  const typed = String([(await searchParams).code].flat()[0] ?? '')
    .slice(0, longestCode)
    .trim()
  const [visitor, t] = await Promise.all([openFrontDoor(), getTranslations('report-card.check')])
  const checked = typed ? await checkReportCard(visitor, typed) : null

  return (
    <Page width="question">
      <h1>{t('title')}</h1>
      <p className="mt-3 mb-5">{t('lead')}</p>
      {checked && <CheckedCard checked={checked} />}
      <form action={paths.reportCardCheck()} className="sheet">
        <label htmlFor="code" className="block font-firm">
          {t('code')}
        </label>
        <p id="code-hint" className="text-grid text-soft">
          {t('codeHint')}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <input
            id="code"
            name="code"
            defaultValue={typed}
            maxLength={longestCode}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            required
            aria-describedby="code-hint"
            className={`${inputClass} max-w-96 text-lead uppercase tracking-[0.06em]`}
          />
          <Button>{t('check')}</Button>
        </div>
      </form>
    </Page>
  )
}
