import smpp from 'smpp'

/** How a text travels: in the phones' own alphabet, or, with any Cyrillic in it, in two bytes a character. */
export type SmsParts = { encoding: 'ASCII' | 'UCS2'; parts: string[] }

/** Characters that one message holds by itself, and as a part of several, whose header takes six bytes. 3GPP TS 23.040, 9.2.3.24.1 */
const room = { ASCII: { whole: 160, part: 153 }, UCS2: { whole: 70, part: 67 } }

/** Lays a text into as few messages as it takes. Each of them is paid for. */
export function smsParts(text: string): SmsParts {
  const encoding = smpp.encodings.ASCII.match(text) ? 'ASCII' : 'UCS2'
  const characters = [...text]
  const sizes = characters.map((character) => sizeOf(character, encoding))
  if (sumOf(sizes) <= room[encoding].whole) return { encoding, parts: [text] }

  const parts = ['']
  let left = room[encoding].part
  for (const [place, character] of characters.entries()) {
    const size = sizes[place] ?? 1
    if (size > left) {
      parts.push('')
      left = room[encoding].part
    }
    parts[parts.length - 1] += character
    left -= size
  }
  return { encoding, parts }
}

/** «€» takes two places of the phones' alphabet, an emoji two of the other; neither may be torn apart. */
function sizeOf(character: string, encoding: SmsParts['encoding']): number {
  return encoding === 'ASCII' ? smpp.encodings.ASCII.encode(character).length : character.length
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0)
}
