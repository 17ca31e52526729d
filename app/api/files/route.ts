import { notFound } from 'next/navigation'
import { findAccount, openDiary, openJournal } from '@/lib/access/doors'
import { attachToTask, findTaskForFiles } from '@/lib/journal/file-commands'
import { admitFiles } from '@/lib/journal/file-limits'
import { mayChangeFiles } from '@/lib/journal/file-queries'
import { findTaskToHandIn, handIn } from '@/lib/journal/hand-in-commands'
import { today } from '@/lib/platform/clock'
import { mondayOf } from '@/lib/platform/day'
import { discard } from '@/lib/platform/files/arrival'
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
  const upload = await receive(request, diary)
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

  const lead = (refused: readonly RefusedFile[]) => {
    const told = refusedToAddress(refused)
    return leadTo(
      lessonId && isId(lessonId)
        ? paths.lessonFiles(courseId, lessonId, told)
        : paths.journalTask(courseId, homeworkId, { refused: told }),
    )
  }
  if (!(await mayChangeFiles(journal, task.givenLessonId))) return lead(dayIsClosed)

  const { files, refused } = (await receive(request, journal)) ?? nothing
  const attached = await attachToTask(journal, task, files)
  if (attached.isClosed) return lead(dayIsClosed)

  const sent = files.length + refused.length
  const tooMany = Array.from(
    { length: attached.left },
    (_, index) => ({ ordinal: sent - index, fault: 'too-many' }) as const,
  )
  return lead([...refused, ...tooMany.reverse()])
}

const nothing: Upload = { texts: {}, files: [], refused: [] }
const dayIsClosed: readonly RefusedFile[] = [{ ordinal: 1, fault: 'closed' }]

/** A sending that says to be larger than all that may come is not even begun to be read; of one that is too much for a day the words are taken alone. */
async function receive(request: Request, sender: { accountId: string }): Promise<Upload | null> {
  if (Number(request.headers.get('content-length')) > mostBytesOfSending) {
    return { ...nothing, refused: [{ ordinal: 1, fault: 'too-large' }] }
  }
  const upload = await receiveUpload(request)
  if (!upload || (await admitFiles(sender, upload.files))) return upload

  await discard(upload.files)
  return { ...upload, files: [], refused: [...upload.refused, { ordinal: 1, fault: 'day' }] }
}

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: [...securityHeaders(), ['location', location]] })
}
