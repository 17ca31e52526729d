import QRCode from 'qrcode'

/** Dark squares on white with a quiet margin, in both themes: cameras read nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * margin
  const squares = Array.from({ length: modules.size ** 2 }, (_, at) => at).filter((at) => modules.data[at])
  const path = squares.map((at) => `M${margin + (at % modules.size)} ${margin + Math.floor(at / modules.size)}h1v1h-1z`)

  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className="h-56 w-56 max-w-full bg-white">
      <path fill="#000" d={path.join('')} shapeRendering="crispEdges" />
    </svg>
  )
}

const margin = 4
