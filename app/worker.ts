// Everything that is done apart from a request. The server starts the worker once a process, in instrumentation.ts.
import '@/lib/access/jobs'
import '@/lib/applications/jobs'
import '@/lib/notifications/jobs'
import '@/lib/platform/mail/jobs'

export { startWorker, stopWorker } from '@/lib/platform/jobs'
