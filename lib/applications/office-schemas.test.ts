import { describe, expect, it } from 'vitest'
import { refusalsOf } from '@/lib/platform/form'
import { confirmationSchema, rejectionSchema } from './office-schemas'

const applicationId = '01a20982-6b03-733b-9240-458028297598'
const pupilId = '01a20982-6b03-733b-9240-458028297599'

describe('what «Подтвердить» sends', () => {
  it('is a pupil and the documents, one or several', () => {
    const sent = { applicationId, pupilId, documents: 'passport' }
    expect(confirmationSchema.parse(sent)).toEqual({ ...sent, documents: ['passport'] })
    expect(confirmationSchema.parse({ ...sent, documents: ['passport', 'birth'] }).documents).toHaveLength(2)
  })

  it('is mended at both questions at once', () => {
    const { error } = confirmationSchema.safeParse({ applicationId })
    expect(Object.keys(refusalsOf(error?.issues ?? []))).toEqual(['pupilId', 'documents'])
  })

  it('has no room for the number of a document', () => {
    expect(confirmationSchema.safeParse({ applicationId, pupilId, documents: '4012 345678' }).success).toBe(false)
    expect(confirmationSchema.parse({ applicationId, pupilId, documents: 'passport', number: '1' })).not.toHaveProperty(
      'number',
    )
  })
})

describe('a reason', () => {
  it.each(['', '   ', 'и'.repeat(1001)])('is there, and not too long', (rejectReason) => {
    expect(rejectionSchema.safeParse({ applicationId, rejectReason }).success).toBe(false)
  })
})
