import type { LetterContent } from './letter-content'

/** The letter for those who read without pictures and buttons: the same words in the same order. */
export function plainText(letter: LetterContent): string {
  const { heading, greeting, lead, facts, list, next, button, note, foot } = letter
  const parts = [
    heading.toLocaleUpperCase(letter.locale),
    greeting,
    lead,
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    list && [`${list.heading}:`, ...list.items.map((item) => `- ${item}`)].join('\n'),
    next,
    `${button.label}:\n${button.link}`,
    note,
    `-- \n${foot.portal}, ${foot.city}\n${foot.questions} ${foot.help}\n${foot.why}`,
  ]
  // No-break spaces are for pages: in a text they only stand in the way of searching and wrapping.
  return `${parts.filter(Boolean).join('\n\n').replaceAll('\u00a0', ' ')}\n`
}
