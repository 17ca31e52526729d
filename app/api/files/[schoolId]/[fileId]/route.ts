import { Readable } from 'node:stream'
import { notFound } from 'next/navigation'
import { openDiary, openJournal } from '@/lib/access/doors'
import { type OpenFile, openFileOfDiary, openFileOfJournal } from '@/lib/journal/file-queries'
import { isShownInPlace } from '@/lib/platform/files/content'

type Context = { params: Promise<{ schoolId: string; fileId: string }> }

/** A file, through the door that its reader names: `?pupil=…` for who reads a diary, `?course=…` for who reads a journal. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { schoolId, fileId } = await params
  const query = new URL(request.url).searchParams
  const file = await find(schoolId, fileId, query.get('pupil'), query.get('course'))
  if (!file) notFound()

  if (request.method === 'HEAD') file.content.destroy()
  return answer(file)
}

async function find(schoolId: string, fileId: string, pupilId: string | null, courseId: string | null) {
  if (pupilId) {
    const diary = await openDiary(pupilId, 'homework')
    return diary.schoolId === schoolId ? openFileOfDiary(diary, fileId) : null
  }
  const journal = await openJournal(courseId ?? '')
  return journal.schoolId === schoolId ? openFileOfJournal(journal, fileId) : null
}

/** Nothing that somebody else made runs as a page of ours: it is shown where it cannot, and saved to the device otherwise. */
function answer({ name, type, bytes, content }: OpenFile): Response {
  const kind = isShownInPlace(type) ? 'inline' : 'attachment'
  const headers = {
    'content-type': type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    'content-length': String(bytes),
    'content-disposition': `${kind}; filename="${latin(name)}"; filename*=UTF-8''${encoded(name)}`,
    'content-security-policy': policy,
    'cache-control': 'private, no-store',
  }
  return new Response(Readable.toWeb(content) as ReadableStream, { headers })
}

const policy = "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"

function latin(name: string): string {
  return name.replaceAll(/[^\w. -]/g, '_')
}

function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
