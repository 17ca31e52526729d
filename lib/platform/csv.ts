/** What a spreadsheet would take for a formula, and run. */
const likeFormula = /^[=+\-@\t\r]/

/**
 * Rows as a CSV file that a spreadsheet in Russian opens with a click: UTF-8 with its mark, semicolons, every cell quoted. No
 * cell is taken for a formula.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`
}

function cellOf(text: string): string {
  const plain = text.replaceAll('\u00a0', ' ')
  const harmless = likeFormula.test(plain) ? `'${plain}` : plain
  return `"${harmless.replaceAll('"', '""')}"`
}
