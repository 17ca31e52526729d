import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

export type ChartPoint = {
  x: number
  /** Where the line goes through. */
  y: number
  /** What made it move: a point each. */
  dots: readonly number[]
}

type Props = {
  /** The whole of it in words, for who does not see it. */
  spoken: string
  points: readonly ChartPoint[]
  /** Ruled lines across, lowest first; the first and the last bound the chart. */
  levels: readonly number[]
  /** Words under the chart, from left to right. */
  ticks: readonly { x: number; words: string }[]
}

/**
 * An ink line with red points on ruled paper, drawn on the server. It is as wide as its place: what has a size (points,
 * words) stands at shares of the width, what has none (the line) is stretched.
 */
export function Chart({ spoken, points, levels, ticks }: Props) {
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0]
  const x = scaleLinear()
    .domain(first === last ? [first - 1, first + 1] : [first, last])
    .range([2, 98])
  const y = scaleLinear()
    .domain([levels[0] ?? 0, levels.at(-1) ?? 1])
    .range([92, 8])
  const path = line<ChartPoint>(
    (point) => rounded(x(point.x)),
    (point) => rounded(y(point.y)),
  )([...points])

  return (
    <svg className="chart" role="img" aria-label={spoken}>
      {levels.map((level) => (
        <g key={level}>
          <line className="chart-rule" x1="0" x2="100%" y1={percent(y(level))} y2={percent(y(level))} />
          <text x="-10" y={percent(y(level))} dy="0.35em" textAnchor="end">
            {level}
          </text>
        </g>
      ))}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the picture around it is told in words */}
      <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
        <path className="chart-line" d={path ?? ''} vectorEffect="non-scaling-stroke" />
      </svg>
      {points.flatMap((point) =>
        point.dots.map((dot, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: two equal dots of a day are alike
            key={`${point.x} ${index}`}
            className="chart-dot"
            cx={percent(x(point.x))}
            cy={percent(y(dot))}
            r="4"
          />
        )),
      )}
      {ticks.map((tick) => (
        <text key={tick.x} x={percent(x(tick.x))} y="100%" dy="1.2em" textAnchor={anchorAt(x(tick.x))}>
          {tick.words}
        </text>
      ))}
    </svg>
  )
}

const rounded = (share: number) => Math.round(share * 100) / 100
const percent = (share: number) => `${rounded(share)}%`

/** Words at an edge stay within the chart. */
function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share < 12) return 'start'
  return share > 88 ? 'end' : 'middle'
}
