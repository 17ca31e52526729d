// Everything that is done apart from a request. The server starts the worker once a process, in instrumentation.ts.
import '@/lib/access/jobs'
import '@/lib/applications/jobs'
import '@/lib/journal/jobs'
import '@/lib/notifications/jobs'
import '@/lib/platform/mail/jobs'
import '@/lib/timetable/jobs'

export { startWorker, stopWorker } from '@/lib/platform/jobs'
export { prepareLessonsSoon } from '@/lib/timetable/jobs'
