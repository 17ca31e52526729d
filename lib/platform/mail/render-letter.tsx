import { render } from '@react-email/components'
import { type LetterContent, type LetterFacts, type LetterFrame, letterContent } from './letter-content'
import { LetterPage } from './letter-page'
import { plainText } from './plain-text'
import type { Template } from './template'

/** The letter as it will be sent: a subject, a page and its twin in plain text. */
export async function renderLetter(template: Template, params: LetterFacts, frame: LetterFrame) {
  const letter: LetterContent = letterContent(template, params, frame)
  const html = await render(<LetterPage letter={letter} />)
  return { subject: letter.subject, html, text: plainText(letter) }
}
