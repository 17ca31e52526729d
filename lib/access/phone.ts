import parsePhoneNumber from 'libphonenumber-js/min'

/** A telephone number as it is stored (+79210000101); null for what cannot be one. Without a plus it is a Russian one. */
export function normalPhone(typed: string): string | null {
  const phone = parsePhoneNumber(typed.trim(), { defaultCountry: 'RU', extract: false })
  return phone?.isValid() ? phone.number : null
}

/** «+7 921 000 01 01». */
export function phoneInWords(stored: string): string {
  return parsePhoneNumber(stored)?.formatInternational() ?? stored
}
