import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { ActClass } from '@/lib/attestation/act-queries'
import { isYear } from '@/lib/attestation/period-node'
import { personName } from '@/lib/platform/i18n/person-name'
import { ActChoice } from './act-choice'

type Props = {
  of: ActClass
  chosen: { periodId: string; kind: string; courseId: string; enrolmentId: string }
  /** The pupil does not learn the subject in that journal, or the year has no such mark. */
  isWrong: boolean
}

/** Pupil, subject and period of a class: which mark it is about. */
export async function ActSubject({ of, chosen, isWrong }: Props) {
  const [t, tAttestation] = await Promise.all([getTranslations('acts'), getTranslations('attestation')])
  if (of.periods.length === 0) return <p>{t('nothingClosed')}</p>

  const periods = of.periods.flatMap((period) =>
    isYear(period)
      ? (['year', 'exam', 'final'] as const).map((kind) => ({
          value: `${period.id}:${kind}`,
          label: tAttestation(`kind.${kind}`),
        }))
      : [{ value: `${period.id}:period`, label: tAttestation(`node.${period.kind}`, { number: period.number }) }],
  )
  const subjects = of.courses.map(({ id, subject, name }) => ({
    value: id,
    label: name === of.className ? subject : `${subject} (${name})`,
  }))

  return (
    <>
      {isWrong && <Notice heading={t('wrong')} isNews className="mb-4" />}
      <ActChoice
        carried={{ class: of.classId }}
        choices={[
          {
            name: 'pupil',
            label: t('pupil'),
            options: of.pupils.map(({ enrolmentId, name }) => ({ value: enrolmentId, label: personName(name) })),
            chosen: chosen.enrolmentId || undefined,
          },
          { name: 'course', label: t('subject'), options: subjects, chosen: chosen.courseId || undefined },
          { name: 'period', label: t('period'), options: periods, chosen: `${chosen.periodId}:${chosen.kind}` },
        ]}
      />
    </>
  )
}
