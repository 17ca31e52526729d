import { notFound } from 'next/navigation'
import { findAccount, openDiary, openJournal } from '@/lib/access/doors'
import { attachToTask, findTaskForFiles } from '@/lib/journal/file-commands'
import { findTaskToHandIn, handIn } from '@/lib/journal/hand-in-commands'
import { today } from '@/lib/platform/clock'
import { mondayOf } from '@/lib/platform/day'
import { mostBytesOfSending, type RefusedFile, refusedToAddress } from '@/lib/platform/files/limits'
import { receiveUpload, type Upload } from '@/lib/platform/files/upload'
import { isForeignWrite } from '@/lib/platform/foreign-write'
import { isId } from '@/lib/platform/id'
import { paths } from '@/lib/platform/paths'
import { securityHeaders } from '@/lib/platform/security-headers'

/**
 * Takes the form with a pupil's work (`?pupil=…&homework=…`), or with files for a task (`?course=…&homework=…`), as it comes
 * and without a script. Who sends it is asked before a byte of it is read; then one is led back to the page of the form.
 */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request)) return new Response(null, { status: 403, headers: securityHeaders() })
  if (!(await findAccount())) return leadTo(paths.signIn())

  const query = new URL(request.url).searchParams
  const [pupilId, courseId, homeworkId] = ['pupil', 'course', 'homework'].map((name) => query.get(name) ?? '')
  if (pupilId && homeworkId) return takeWork(request, pupilId, homeworkId)
  if (courseId && homeworkId) return takeFiles(request, courseId, homeworkId, query.get('lesson'))
  notFound()
}

async function takeWork(request: Request, pupilId: string, homeworkId: string): Promise<Response> {
  const diary = await openDiary(pupilId, 'homework')
  const task = await findTaskToHandIn(diary, homeworkId)
  if (!task) notFound()

  const from = task.dueDay < today(diary.timeZone) ? mondayOf(task.dueDay) : null
  const lead = (outcome: string, refused: readonly RefusedFile[]) =>
    leadTo(paths.homework(pupilId, { from, task: homeworkId, outcome, refused: refusedToAddress(refused) }))
  const upload = await receive(request)
  if (!upload) return lead('broken', [])

  const { texts, files, refused } = upload
  const outcome = await handIn(diary, task, { text: texts.text ?? '', files })
  return lead(outcome === 'empty' && refused.length > 0 ? 'refused' : outcome, refused)
}

async function takeFiles(
  request: Request,
  courseId: string,
  homeworkId: string,
  lessonId: string | null,
): Promise<Response> {
  const journal = await openJournal(courseId)
  const task = await findTaskForFiles(journal, homeworkId)
  if (!task) notFound()

  const upload = await receive(request)
  const refused = upload?.refused ?? []
  const sent = (upload?.files.length ?? 0) + refused.length
  const { left } = await attachToTask(journal, task, upload?.files ?? [])
  const tooMany = Array.from({ length: left }, (_, index) => ({ ordinal: sent - index, fault: 'too-many' }) as const)
  const told = refusedToAddress([...refused, ...tooMany.reverse()])
  return leadTo(
    lessonId && isId(lessonId)
      ? paths.lessonFiles(courseId, lessonId, told)
      : paths.journalTask(courseId, homeworkId, { refused: told }),
  )
}

/** A sending that says to be larger than all that may come is not even begun to be read. */
async function receive(request: Request): Promise<Upload | null> {
  if (Number(request.headers.get('content-length')) <= mostBytesOfSending) return receiveUpload(request)
  return { texts: {}, files: [], refused: [{ ordinal: 1, fault: 'too-large' }] }
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: [...securityHeaders(), ['location', location]] })
}
