import { getLocale, getTranslations } from 'next-intl/server'
import { formatAverage } from '@/components/diary/work'
import { Table } from '@/components/ui/table'
import type { ClassPreview, Example, Outcome } from '@/lib/attestation/rules-preview'
import type { SchoolRules } from '@/lib/journal/rules'
import { briefName } from '@/lib/platform/i18n/person-name'

/** How much would change, class by class. */
export async function PreviewByClass({ classes }: { classes: readonly ClassPreview[] }) {
  const t = await getTranslations('rules.preview')
  const columns = ['averages', 'suggestions', 'higher', 'lower'] as const
  const head = ['className', ...columns].map((name) => (
    <th key={name} scope="col" className={name === 'className' ? undefined : 'text-right'}>
      {t(`columns.${name}`)}
    </th>
  ))

  return (
    <Table caption={t('byClass')} isCaptionHidden head={head}>
      {classes.map((one) => (
        <tr key={one.className}>
          <th scope="row">{one.className}</th>
          {columns.map((name) => (
            <td key={name} className="text-right">
              {name === 'averages' ? t('ofTotal', { count: one.averages, total: one.total }) : one[name]}
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}

type ExamplesProps = { examples: readonly Example[]; before: SchoolRules; after: SchoolRules }

/** Some pupils for whom something would change: what it is, and what it would be. */
export async function PreviewExamples({ examples, before, after }: ExamplesProps) {
  const [t, locale] = await Promise.all([getTranslations('rules.preview'), getLocale()])
  const words = ({ average, suggested }: Outcome, rules: SchoolRules) => (
    <>
      {average ? formatAverage(average, rules, locale) : t('noAverage')}
      <b className="ml-2">{suggested === null ? t('noMark') : t('mark', { mark: suggested })}</b>
    </>
  )
  const head = ['pupil', 'subject', 'before', 'after'].map((name) => (
    <th key={name} scope="col">
      {t(`columns.${name}`)}
    </th>
  ))

  return (
    <Table caption={t('examples')} isCaptionHidden head={head}>
      {examples.map((example) => (
        <tr key={`${example.className} ${briefName(example.pupil, 'surname')} ${example.subject}`}>
          <th scope="row">
            {briefName(example.pupil, 'surname')}, {example.className}
          </th>
          <td>{example.subject}</td>
          <td className="whitespace-nowrap">{words(example.before, before)}</td>
          <td className="whitespace-nowrap">{words(example.after, after)}</td>
        </tr>
      ))}
    </Table>
  )
}
