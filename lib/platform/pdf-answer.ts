/** A PDF for its owner's eyes: no cache keeps it. The name is Latin letters and digits. */
export function pdfAnswer(pdf: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name.replace(/[^\w-]/g, '')}.pdf"`,
      'cache-control': 'private, no-store',
    },
  })
}
