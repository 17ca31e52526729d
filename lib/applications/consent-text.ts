/** The text that is agreed to now. Older ones stay in the catalogues: a paper shows the text that its applicant read. */
export const consentVersion = '2026-11-01'

/** The parts of the consent to the processing of personal data (152-ФЗ, ст. 9), in the order in which they are read. */
export const consentParts = [
  'who',
  'whose',
  'data',
  'purpose',
  'actions',
  'others',
  'term',
  'withdrawal',
  'rights',
] as const

/** What the words of the consent are told. */
export type ConsentFacts = {
  applicant: string
  email: string
  relation: string
  child: string
  birthDay: string
  school: string
  address: string
  portal: string
  city: string
}
