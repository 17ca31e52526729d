import { z } from 'zod'
import { job } from '@/lib/platform/jobs'
import { deliverLetter } from './deliver-letter'

// Twelve tries take about six hours. They must not take more than a day: after that Resend forgets a letter's key.
job(
  'letter.send',
  { data: z.object({ letterId: z.uuid() }), tries: 12, firstPause: 15, sideBySide: 4, pollEvery: 0.5 },
  ({ letterId }, { isLastTry }) => deliverLetter(letterId, { isLastTry }),
)
