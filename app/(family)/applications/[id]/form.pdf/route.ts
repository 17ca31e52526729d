import { notFound } from 'next/navigation'
import { printPapers } from '@/components/applications/printed-papers'
import { openAccount } from '@/lib/access/doors'
import { paperOf } from '@/lib/applications/paper'
import { findApplication } from '@/lib/applications/queries'
import { idSchema } from '@/lib/applications/schemas'
import { env } from '@/lib/platform/env'
import { pdfAnswer } from '@/lib/platform/pdf-answer'

/** The application and the consent, to be printed and signed at school. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params
  const account = await openAccount()
  const application = idSchema.safeParse(id).success ? await findApplication(account, id) : null
  if (!application) notFound()

  const paper = paperOf(application, { email: account.email, portal: env.PORTAL_NAME, city: env.PORTAL_CITY })
  return pdfAnswer(await printPapers([paper]), application.number)
}
