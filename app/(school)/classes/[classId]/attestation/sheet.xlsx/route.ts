import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { workbookOf } from '@/components/attestation/sheet-workbook'
import { openClass } from '@/lib/access/doors'
import { addressOf } from '@/lib/attestation/period-node'
import { findClassSheet } from '@/lib/attestation/sheet-queries'
import { today } from '@/lib/platform/clock'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The sheet of a class as a spreadsheet, for the period that `period` names. */
export async function GET(request: Request, { params }: { params: Promise<{ classId: string }> }): Promise<Response> {
  const ofClass = await openClass((await params).classId)
  const asked = new URL(request.url).searchParams.get('period') ?? undefined
  const sheet = await findClassSheet(ofClass, asked, today(ofClass.timeZone))
  if (!sheet) notFound()

  const book = await workbookOf(sheet, await getTranslations('attestation'))
  const name = encodeURIComponent(
    `${sheet.className} ${addressOf(sheet.period)} ${sheet.yearName}.xlsx`.replace('/', '-'),
  )
  return new Response(new Uint8Array(book), {
    headers: {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="sheet.xlsx"; filename*=UTF-8''${name}`,
      'cache-control': 'private, no-store',
    },
  })
}
