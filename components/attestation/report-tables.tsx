import { useTranslations } from 'next-intl'
import { typeset } from '@/components/diary/work'
import { Table } from '@/components/ui/table'
import { jointOf } from '@/lib/attestation/final-rules'
import type { Report } from '@/lib/attestation/report'
import { shortName } from './period-names'
import { ReportMark } from './report-mark'

type Column = { slot: string; name: string; longName: string }

/** «Промежуточная аттестация»: subjects down, the parts of the year and the year across. */
export function InterimMarks({ report }: { report: Report }) {
  const t = useTranslations('attestation')
  const columns = [
    ...report.leaves.map((node) => ({
      slot: node.id,
      name: shortName(node),
      longName: t(`node.${node.kind}`, { number: node.number }),
    })),
    { slot: 'year', name: t('short.year'), longName: t('kind.year') },
  ]
  const caption = t('family.caption', { year: report.yearName, className: report.className })
  return (
    <>
      <Marks report={report} columns={columns} caption={caption} subjects={report.subjects} />
      <p className="mt-3 text-grid text-soft">{t.rich('family.key', { s: (chunks) => <s>{chunks}</s> })}</p>
    </>
  )
}

/** «Итоговая аттестация»: exams and the marks of the certificate, where this grade has them; and how the year ended. */
export function FinalMarks({ report }: { report: Report }) {
  const t = useTranslations('attestation')
  const { hasExam, hasFinal, subjects, cellAt, result } = report
  const columns = [
    ...(hasExam ? [{ slot: 'exam', name: t('kind.exam'), longName: t('kind.exam') }] : []),
    ...(hasFinal ? [{ slot: 'final', name: t('kind.final'), longName: t('kind.final') }] : []),
  ]
  const given = subjects.filter(({ name }) => columns.some(({ slot }) => cellAt(name, slot)))

  return (
    <>
      {result && (
        <p className="mb-3">
          {t('family.result')}: <b>{t(`results.result.${result.result}`)}</b>
        </p>
      )}
      {columns.length === 0 && <p>{t('family.noFinal')}</p>}
      {columns.length > 0 && given.length === 0 && <p>{t('family.finalLater')}</p>}
      {given.length > 0 && (
        <Marks
          report={report}
          columns={columns}
          caption={t('family.captionFinal')}
          subjects={given}
          nameOf={(subject) => jointOf(subject, report.grade, report.finalRules)?.subject ?? subject}
        />
      )}
    </>
  )
}

type MarksProps = {
  report: Report
  columns: readonly Column[]
  caption: string
  subjects: Report['subjects']
  /** What the certificate calls a subject. */
  nameOf?: (subject: string) => string
}

function Marks({ report, columns, caption, subjects, nameOf = (subject) => subject }: MarksProps) {
  const t = useTranslations('attestation.family')
  return (
    <Table
      caption={caption}
      className="report"
      head={
        <>
          <th scope="col">{t('subject')}</th>
          {columns.map(({ slot, name, longName }) => (
            <th key={slot} scope="col">
              <abbr title={longName}>{name}</abbr>
            </th>
          ))}
        </>
      }
    >
      {subjects.map(({ id, name }) => (
        <tr key={id}>
          <th scope="row">{typeset(nameOf(name))}</th>
          {columns.map(({ slot }) => (
            <td key={slot}>
              <ReportMark cell={report.cellAt(name, slot)} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  )
}
