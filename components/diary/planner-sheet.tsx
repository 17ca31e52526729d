import { useLocale, useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import type { SubjectMarks, WeighedWork } from '@/lib/journal/planner-queries'
import type { SchoolRules } from '@/lib/journal/rules'
import { type WhatIfField, whatIfOf } from '@/lib/journal/what-if'
import { grouped } from '@/lib/platform/grouped'
import { formatDayNumeric } from '@/lib/platform/i18n/formats'
import { Planner } from './planner'
import type { PlannerWork } from './planner-answer'
import { plannerWords } from './planner-words'
import { formatWeight, inSentence, workOf } from './work'

/** How many kinds of work name a weight; a school may have a dozen of one. */
const mostKinds = 3

type Props = {
  subject: SubjectMarks
  rules: SchoolRules
  /** What the address asks. */
  read: (field: WhatIfField) => string[]
  place: Readonly<Record<string, string>>
}

/** «Сколько нужно до пятёрки?» */
export function PlannerSheet({ subject, rules, read, place }: Props) {
  const t = useTranslations('planner')
  const locale = useLocale()
  const marks = subject.marks.map((mark) => ({
    value: mark.now.value,
    weightTenths: mark.weightTenths,
    name: `${formatDayNumeric(mark.day, locale)}, ${inSentence(workOf(mark))}`,
  }))
  const weight = (tenths: number) => t('table.weight', { weight: formatWeight(tenths, locale) })

  return (
    <Sheet id="planner" heading={t('heading')} className="mt-6">
      <p>
        {t('intro')} {subject.lessonsLeft !== null && t('left', { lessons: subject.lessonsLeft })}
      </p>
      <Planner
        key={Object.values(place).join()}
        marks={marks}
        rules={rules}
        works={byWeight(subject.works, weight)}
        lessonsLeft={subject.lessonsLeft}
        asked={whatIfOf(read, marks.length)}
        place={place}
        locale={locale}
        words={plannerWords(t, rules.fewestMarks)}
      />
    </Sheet>
  )
}

/** One line for each weight, with some of the works that have it. */
function byWeight(works: readonly WeighedWork[], weight: (tenths: number) => string): PlannerWork[] {
  return [...grouped(works, (work) => work.weightTenths)].map(([weightTenths, ofWeight]) => {
    const kinds = ofWeight.slice(0, mostKinds).map(({ kind }, index) => (index === 0 ? kind : inSentence(kind)))
    return { weightTenths, kinds: kinds.join(', '), weight: weight(weightTenths) }
  })
}
