import { createTranslator } from 'next-intl'
import { type Day, dayOf } from '@/lib/platform/day'
import { catalogueOf } from '@/lib/platform/i18n/catalogues'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import type { Report } from './report'
import { slotsOf } from './report-card'
import type { IssuedReportCard } from './report-card-commands'

/** The school's papers are Russian, whatever language their reader prefers. */
const locale = 'ru'

/** What stands on a printed табель. */
export type ReportCardPaper = {
  title: string
  school: string
  facts: { label: string; value: string }[]
  head: string[]
  lines: { subject: string; values: string[] }[]
  result: string | null
  check: { label: string; code: string; hint: string; address: string }
  signatures: string[]
  foot: string
}

type Frame = { timeZone: string; portal: string; addressOf: (code: string) => string }

/** The words of a pupil's табель. A place without a mark stays empty. */
export function reportCardPaper(
  report: Report,
  { code, at, school }: IssuedReportCard,
  { timeZone, portal, addressOf }: Frame,
): ReportCardPaper {
  const t = wordsOf('report-card')
  const tAttestation = wordsOf('attestation')
  const madeOn: Day = dayOf(at, timeZone)
  const slots = slotsOf(report)
  const nodes = new Map(report.leaves.map((node) => [node.id, node]))
  const address = addressOf(code)

  return {
    title: t('paper.title', { year: report.yearName }),
    school: school.name,
    facts: [
      { label: t('paper.pupil'), value: personName(report.pupil) },
      { label: t('paper.class'), value: report.className },
      { label: t('paper.madeOn'), value: formatDayOfYear(madeOn, locale) },
    ],
    head: slots.map((slot) => {
      const node = nodes.get(slot)
      return node ? tAttestation(`node.${node.kind}`, { number: node.number }) : tAttestation(`kind.${slot}`)
    }),
    lines: report.subjects.map(({ name }) => ({
      subject: name,
      values: slots.map((slot) => report.cellAt(name, slot)?.now.value ?? ''),
    })),
    result: report.result && t(`paper.results.${report.result.result}`),
    check: {
      label: t('paper.code'),
      code,
      hint: t('paper.check', { address: address.replace(/^https?:\/\//, '').replace(/\?.*$/, '') }),
      address,
    },
    signatures: [t('paper.classTeacher'), t('paper.head'), t('paper.parent')],
    foot: t('paper.foot', { portal, code }),
  }
}

function wordsOf(domain: string) {
  const words = createTranslator({ locale, messages: catalogueOf(locale)[domain] as Record<string, string> })
  return (key: string, values?: Record<string, string | number>) => words(key, values)
}
