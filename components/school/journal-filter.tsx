import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Icon } from '@/components/ui/icon'
import type { JournalFilters } from '@/lib/attestation/filling'
import type { FilterChoices } from '@/lib/attestation/filling-queries'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = { choices: FilterChoices; filters: JournalFilters }

/** Journals by class, teacher and subject: an address, so that it can be kept. */
export async function JournalFilter({ choices, filters }: Props) {
  const t = await getTranslations('keeping.journals')
  const isFiltered = Boolean(filters.classId || filters.teacherId || filters.subjectId || filters.onlyGaps)
  const selects = [
    { name: 'class', chosen: filters.classId, options: choices.classes },
    {
      name: 'teacher',
      chosen: filters.teacherId,
      options: choices.teachers.map((teacher) => ({ id: teacher.id, name: initialsName(teacher) })),
    },
    { name: 'subject', chosen: filters.subjectId, options: choices.subjects },
  ]

  return (
    <search>
      <form action={paths.schoolJournals} className="mb-6 flex flex-wrap items-end gap-x-4 gap-y-2">
        {selects.map(({ name, chosen, options }) => (
          <div key={name} className="max-w-72 min-w-40 flex-1">
            <label htmlFor={`filter-${name}`} className="block font-firm">
              {t(`filter.${name}`)}
            </label>
            <select id={`filter-${name}`} name={name} defaultValue={chosen ?? ''} className={inputClass}>
              <option value="">{t(`filter.any.${name}`)}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.name}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div className="choice border-0">
          <input type="checkbox" id="filter-only" name="only" value="gaps" defaultChecked={filters.onlyGaps} />
          <label htmlFor="filter-only">{t('filter.onlyGaps')}</label>
        </div>
        <Button variant="plain" icon={<Icon name="search" />}>
          {t('filter.find')}
        </Button>
        {isFiltered && (
          <Link href={paths.schoolJournals} className="inline-flex min-h-target items-center">
            {t('filter.clear')}
          </Link>
        )}
      </form>
    </search>
  )
}
