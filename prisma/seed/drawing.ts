/** The drawing to a task of geometry: a triangle ABC with its bisector BD, as a PDF of one page. */
export function drawingPdf(): Buffer {
  const [a, b, c, d] = [point(120, 300), point(300, 560), point(480, 300), point(300, 300)]
  const letters = [
    ['A', 100, 284],
    ['B', 294, 570],
    ['C', 486, 284],
    ['D', 294, 280],
  ] as const
  const drawing = [
    `2 w ${a} m ${b} l ${c} l h S`,
    `1 w [6 4] 0 d ${b} m ${d} l S`,
    ...letters.map(([letter, x, y]) => `BT /F1 20 Tf ${point(x, y)} Td (${letter}) Tj ET`),
  ].join('\n')

  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ])
}

function point(x: number, y: number): string {
  return `${x} ${y}`
}

/** The objects with the table of where each begins, which every PDF ends with. */
function written(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n `
  })
  const table = ['xref', `0 ${objects.length + 1}`, '0000000000 65535 f ', ...places].join('\n')
  return Buffer.from(
    `${text}${table}\ntrailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}
