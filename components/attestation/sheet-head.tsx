import { useLocale, useTranslations } from 'next-intl'
import { DiaryPrint } from '@/components/diary/diary-page'
import type { ClassSheet } from '@/lib/attestation/class-sheet'
import { addressOf, isYear } from '@/lib/attestation/period-node'
import { formatDays } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'
import { TreeSwitch } from './tree-switch'

type Props = { sheet: ClassSheet; title: string; hrefOf: (period: string) => string }

/** What stands above the papers of a class: which paper, which period, whose school and class teacher. */
export function SheetHead({ sheet, title, hrefOf }: Props) {
  const t = useTranslations('attestation')
  const locale = useLocale()
  const { period, tree, schoolName, yearName, classTeacher } = sheet
  const days = formatDays(period.firstDay, period.lastDay, locale)
  const when = isYear(period) ? '' : `${t(`node.${period.kind}`, { number: period.number })}, ${days}. `

  return (
    <>
      <div className="journal-head">
        <h1>
          {title}
          <small className="mt-1 block">
            {when}
            {t('yearOf', { year: yearName })}. {schoolName}
            {classTeacher && `. ${t('classTeacher', { name: initialsName(classTeacher) })}`}
          </small>
        </h1>
        <div className="journal-acts">
          <DiaryPrint />
        </div>
      </div>
      <div className="choices">
        <TreeSwitch tree={tree} shown={period} hrefOf={(node) => hrefOf(addressOf(node))} />
      </div>
    </>
  )
}
