import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { formatWeight } from '@/components/diary/work'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { type LessonSheet, usualKind } from '@/lib/journal/lesson'
import type { TestWarning } from '@/lib/journal/test-rules'
import { paths } from '@/lib/platform/paths'
import { TestWarnings } from './test-warnings'

type Props = { courseId: string; lesson: LessonSheet; newColumnId: string; warnings: readonly TestWarning[] }

/** The works of the lesson, each with the way to its own page, and a new one. */
export function LessonWorks({ courseId, lesson, newColumnId, warnings }: Props) {
  const t = useTranslations('lesson.works')
  const plan = useTranslations('plan.warnings')
  const locale = useLocale()
  const weight = (tenths: number) => t('weight', { weight: formatWeight(tenths, locale) })

  return (
    <Sheet id="works" heading={t('heading')}>
      {lesson.columns.length > 0 && (
        <ul className="lesson-works">
          {lesson.columns.map((column) => (
            <li key={column.id}>
              <span>
                {column.kind}
                {column.title && `: ${column.title}`}
                <small>{weight(column.weightTenths)}</small>
              </span>
              <Link href={paths.journalColumn(courseId, column.id)} prefetch={false}>
                {t('change')}
                <span className="sr-only">: {column.title ?? column.kind}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Hidden name="column:id" value={newColumnId} />
      <SelectField
        name="column:kind"
        label={t('kind')}
        options={lesson.kinds.map(({ id, name, weightTenths }) => ({
          value: id,
          label: `${name}, ${weight(weightTenths)}`,
        }))}
        defaultValue={usualKind(lesson.kinds)?.id}
        className="mb-2"
      />
      <TestWarnings heading={t('ifTest')} warnings={warnings.map((warning) => plan(warning))} />
      <details>
        <summary>{t('more')}</summary>
        <TextField
          name="column:weight"
          label={t('ownWeight')}
          hint={t('ownWeightHint')}
          optional
          size="short"
          inputMode="decimal"
          autoComplete="off"
          className="mb-3"
        />
        <TextField
          name="column:title"
          label={t('title')}
          optional
          maxLength={120}
          autoComplete="off"
          className="mb-3"
        />
      </details>
      <Button variant="plain" name="intent" value="add-column">
        {t('add')}
      </Button>
    </Sheet>
  )
}
