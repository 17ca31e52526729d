import { notFound } from 'next/navigation'
import { printPapers } from '@/components/applications/printed-papers'
import { openAccount } from '@/lib/access/doors'
import { paperOf } from '@/lib/applications/paper'
import { listPapersForSchool } from '@/lib/applications/queries'
import { idSchema } from '@/lib/applications/schemas'
import { env } from '@/lib/platform/env'
import { pdfAnswer } from '@/lib/platform/pdf-answer'

/** The papers of all the account's applications that wait at one school: one visit, one pack. */
export async function GET(request: Request): Promise<Response> {
  const account = await openAccount()
  const schoolId = idSchema.safeParse(new URL(request.url).searchParams.get('school'))
  const waiting = schoolId.success ? await listPapersForSchool(account, schoolId.data) : []
  const [first] = waiting
  if (!first) notFound()

  const frame = { email: account.email, portal: env.PORTAL_NAME, city: env.PORTAL_CITY }
  return pdfAnswer(await printPapers(waiting.map((application) => paperOf(application, frame))), first.school.number)
}
