import { z } from 'zod'
import { isId } from '@/lib/platform/id'
import { decisionKinds } from './decision'

const gone = 'attestation.errors.gone'

/** The form of a course's period; what was decided for each pupil is in `decisionsIn`. */
export const periodFormSchema = z.object({
  courseId: z.uuid(gone),
  periodId: z.uuid(gone),
  kind: z.enum(decisionKinds, gone),
  /** Which of the two buttons was pressed. */
  act: z.enum(['save', 'close'], gone).default('save'),
})

export const resultsFormSchema = z.object({ classId: z.uuid(gone) })

/** What was chosen for a pupil, beside the entry that the writer saw there; '' for nothing. */
export type Chosen = { enrolmentId: string; value: string; saw: string }

const mostPupils = 200

/** The fields `mark.<enrolment>` with their `saw.<enrolment>`; what is no pupil is left out. */
export function decisionsIn(formData: FormData): Chosen[] {
  return [...formData]
    .filter(([name]) => name.startsWith('mark.'))
    .slice(0, mostPupils)
    .flatMap(([name, sent]) => {
      const enrolmentId = name.slice('mark.'.length)
      if (!isId(enrolmentId) || typeof sent !== 'string') return []
      return [{ enrolmentId, value: sent.slice(0, 20), saw: String(formData.get(`saw.${enrolmentId}`) ?? '') }]
    })
}
