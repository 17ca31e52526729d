import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { type Arrival, discard, type Received, receive } from './arrival'
import { mostBytes, mostFiles, type RefusedFile } from './limits'

/** What a form with files brought: its texts by name, the files that are good, and why the others are not. */
export type Upload = { texts: Record<string, string>; files: Arrival[]; refused: RefusedFile[] }

const mostTextBytes = 100_000
const mostTexts = 20

/**
 * Takes a multipart form as it comes, each file straight to the disk: memory holds a few kilobytes of it. Null where
 * it is no such form, or broke off; nothing is left of it then.
 */
export async function receiveUpload(request: Request): Promise<Upload | null> {
  const parser = parserFor(request)
  if (!parser || !request.body) return null

  const texts: Record<string, string> = {}
  const arriving: Promise<Received>[] = []
  parser.on('field', (name, value) => {
    texts[name] = value.replaceAll('\0', '')
  })
  parser.on('file', (_, stream, { filename }) => {
    // A field where nothing was chosen comes as a file without a name.
    if (!filename) return void stream.resume()
    if (arriving.length >= mostFiles) {
      stream.resume()
      arriving.push(Promise.resolve({ ok: false, fault: 'too-many' }))
      return
    }
    const received = receive(stream, filename)
    received.catch((fault) => parser.destroy(fault))
    arriving.push(received)
  })

  const ended = await pipeline(Readable.fromWeb(request.body as ReadableStream), parser).then(
    () => ({ isWhole: true, fault: undefined }),
    (fault: unknown) => ({ isWhole: false, fault }),
  )
  const received = await Promise.allSettled(arriving)
  const results = received.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const files = results.flatMap((one) => (one.ok ? [one.file] : []))
  if (ended.isWhole && results.length === arriving.length) {
    const refused = results.flatMap((one, index) => (one.ok ? [] : [{ ordinal: index + 1, fault: one.fault }]))
    return { texts, files, refused }
  }

  await discard(files)
  if (isOfDisk(ended.fault)) throw ended.fault
  return null
}

function parserFor(request: Request): busboy.Busboy | null {
  try {
    return busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      defParamCharset: 'utf8',
      limits: { fileSize: mostBytes + 1, fieldSize: mostTextBytes, fields: mostTexts, files: 3 * mostFiles },
    })
  } catch {
    return null // the header names no form, or no boundary
  }
}

/** A full disk is our trouble and belongs into the log; a form that broke off is not. */
function isOfDisk(fault: unknown): boolean {
  return (
    fault instanceof Error && 'code' in fault && /^E(NOSPC|ROFS|ACCES|PERM|IO|DQUOT|MFILE)$/.test(String(fault.code))
  )
}
