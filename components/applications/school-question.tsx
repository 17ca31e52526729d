import Form from 'next/form'
import { getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { inputClass } from '@/components/ui/field-looks'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { Answer } from '@/lib/applications/schemas'
import { paths } from '@/lib/platform/paths'
import type { FoundSchool, SchoolSearch } from '@/lib/register/schools'
import { QuestionForm, type QuestionProps } from './question-form'

type Props = QuestionProps<Answer<'school'>> & {
  child: string
  query: string
  /** Null before anything was looked for. */
  search: SchoolSearch | null
  chosen: FoundSchool | null
}

/** The search stays in the address and works by itself; its answers are the choices of the question. */
export async function SchoolQuestion({ child, query, search, chosen, ...form }: Props) {
  const t = await getTranslations('applications.school')
  const back = (await getTranslations('applications.wizard'))('back')
  const schools = search ? search.schools : chosen ? [chosen] : []

  return (
    <>
      <h1>{t('heading', { child })}</h1>
      <p className="mt-2 mb-6 text-soft">{t('why')}</p>
      <Form action={paths.applicationStep(form.draftId, 'school')} prefetch={false} role="search">
        {form.cameFromCheck && <input type="hidden" name="from" value="check" />}
        <label htmlFor="school-query" className="mb-1 block font-firm">
          {t('search')}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            id="school-query"
            type="search"
            name="q"
            defaultValue={query}
            maxLength={200}
            autoComplete="off"
            className={`${inputClass} min-w-0 flex-[1_1_200px]`}
          />
          <Button variant={schools.length > 0 ? 'plain' : 'main'} icon={<Icon name="search" />}>
            {t('find')}
          </Button>
        </div>
      </Form>
      {search && (
        <div role="status" className="mt-4">
          {search.total === 0 ? (
            <Notice heading={t('none')}>
              <p>{t('noneText')}</p>
            </Notice>
          ) : (
            <p className="text-soft">{t('found', { total: search.total })}</p>
          )}
          {search.total > schools.length && <p className="text-soft">{t('more', { shown: schools.length })}</p>}
        </div>
      )}
      {schools.length > 0 ? (
        <div className="mt-5">
          <QuestionForm step="school" {...form}>
            <ChoiceField
              name="schoolId"
              label={search ? t('choose') : t('chosen')}
              choices={schools.map((school) => ({
                value: school.id,
                label: school.shortName,
                hint: t(school.transmitsData ? 'place' : 'silent', {
                  address: school.address,
                  district: school.district,
                }),
                disabled: !school.transmitsData,
              }))}
              defaultValue={preselected(schools, form.answer)}
            />
          </QuestionForm>
        </div>
      ) : (
        <ButtonLink variant="quiet" className="mt-6" href={paths.applicationStep(form.draftId, 'child')}>
          {back}
        </ButtonLink>
      )}
    </>
  )
}

/** The school chosen before, or the only one that may be. */
function preselected(schools: FoundSchool[], answer: Answer<'school'> | undefined): string | undefined {
  if (answer && schools.some((school) => school.id === answer.schoolId)) return answer.schoolId
  const open = schools.filter((school) => school.transmitsData)
  return open.length === 1 ? open[0]?.id : undefined
}
