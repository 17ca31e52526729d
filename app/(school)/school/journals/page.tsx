import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FillingTable } from '@/components/school/filling-table'
import { JournalFilter } from '@/components/school/journal-filter'
import { SchoolPage } from '@/components/school/school-page'
import { Pager } from '@/components/ui/pager'
import { Sheet } from '@/components/ui/sheet'
import { openSchool } from '@/lib/access/doors'
import { findFilterChoices, listFillings } from '@/lib/attestation/filling-queries'
import { pageFromText } from '@/lib/attestation/school-pages'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'

type Asked = Record<'class' | 'teacher' | 'subject' | 'only' | 'page', string | string[] | undefined>
type Props = { searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('keeping'))('journals.title'), robots: { index: false } }
}

/** All journals of the school: what is missing where, and which days close soon. */
export default async function JournalsPage({ searchParams }: Props) {
  const school = await openSchool()
  const asked = await searchParams
  const filters = {
    classId: idAsked(asked.class),
    teacherId: idAsked(asked.teacher),
    subjectId: idAsked(asked.subject),
    onlyGaps: asked.only === 'gaps',
  }
  const page = pageFromText(asked.page)
  const [{ journals, total, pages }, choices, t] = await Promise.all([
    listFillings(school, filters, page),
    findFilterChoices(school),
    getTranslations('keeping.journals'),
  ])
  const query = {
    class: filters.classId,
    teacher: filters.teacherId,
    subject: filters.subjectId,
    only: filters.onlyGaps ? 'gaps' : undefined,
  }

  return (
    <SchoolPage section="journals">
      <div className="journal-head">
        <h1>
          {t('title')}
          <small className="mt-1 block">{t('under', { count: total })}</small>
        </h1>
      </div>
      <JournalFilter choices={choices} filters={filters} />
      <Sheet>{journals.length === 0 ? <p>{t('nothing')}</p> : <FillingTable journals={journals} />}</Sheet>
      <Pager
        page={page}
        total={pages}
        hrefOf={(number) => paths.schoolJournalsBy({ ...query, page: String(number) })}
      />
    </SchoolPage>
  )
}

function idAsked(asked: string | string[] | undefined): string | undefined {
  return typeof asked === 'string' && isId(asked) ? asked : undefined
}
