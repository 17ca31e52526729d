import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'

type Kind = {
  type: string
  /** The first one is given to a file whose name says something else. */
  extensions: readonly [string, ...string[]]
  /** A browser can show it and nothing in it can run as a page of ours. */
  isShown?: true
}

const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

/** What may be handed in and set: paper, pictures, office documents without macros, plain text. No page, no program, no archive. */
const kinds: readonly Kind[] = [
  { type: 'application/pdf', extensions: ['pdf'], isShown: true },
  { type: 'image/jpeg', extensions: ['jpg', 'jpeg'], isShown: true },
  { type: 'image/png', extensions: ['png'], isShown: true },
  { type: 'image/webp', extensions: ['webp'], isShown: true },
  { type: 'image/gif', extensions: ['gif'], isShown: true },
  { type: 'image/heic', extensions: ['heic', 'heif'] },
  { type: 'image/heif', extensions: ['heif', 'heic'] },
  { type: `${office}.wordprocessingml.document`, extensions: ['docx'] },
  { type: `${office}.spreadsheetml.sheet`, extensions: ['xlsx'] },
  { type: `${office}.presentationml.presentation`, extensions: ['pptx'] },
  { type: `${openDocument}.text`, extensions: ['odt'] },
  { type: `${openDocument}.spreadsheet`, extensions: ['ods'] },
  { type: `${openDocument}.presentation`, extensions: ['odp'] },
  { type: 'application/rtf', extensions: ['rtf'] },
  // The container of Word, Excel and PowerPoint before 2007, which do not tell themselves apart.
  { type: 'application/x-cfb', extensions: ['doc', 'xls', 'ppt'] },
  { type: 'text/plain', extensions: ['txt', 'csv', 'md'] },
]

/** What a file field lets one choose; whatever is sent all the same is judged by its content. */
export const acceptedExtensions: readonly string[] = kinds.flatMap(({ extensions }) =>
  extensions.map((name) => `.${name}`),
)

/** The MIME type of a file by what is in it; null where it is none that we take. */
export async function typeByContent(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path)
  if (!found) return (await isPlainText(path)) ? 'text/plain' : null
  return kindOf(found.mime) ? found.mime : null
}

/** Whether a browser may show it in place; everything else is only saved to the device. */
export function isShownInPlace(type: string): boolean {
  return kindOf(type)?.isShown === true
}

/** A name as it may stand in a list and on somebody's disk: no path, nothing unseen, and an ending that tells the truth. */
export function cleanName(sent: string, type: string): string {
  const name = sent
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replaceAll(/[\p{C}<>:"|?*]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  const extensions = kindOf(type)?.extensions ?? ['bin']
  const [, stem = name, ending = ''] = /^(.+)\.([^.]{1,5})$/.exec(name) ?? []
  const isTrue = extensions.includes(ending.toLowerCase())
  const kept = [...(isTrue ? stem : name)].slice(0, longestName).join('').trim()
  return `${kept || unnamed}.${isTrue ? ending.toLowerCase() : extensions[0]}`
}

const longestName = 100
const unnamed = 'файл'

function kindOf(type: string): Kind | undefined {
  return kinds.find((kind) => kind.type === type)
}

/** Valid UTF-8 without the signs that no text has. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) {
      if (hasControl(decoder.decode(chunk as Buffer, { stream: true }))) return false
    }
    return !hasControl(decoder.decode())
  } catch (fault) {
    if (fault instanceof TypeError) return false
    throw fault
  }
}

function hasControl(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these very signs tell a text from a program.
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text)
}
