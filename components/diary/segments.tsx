import Link from 'next/link'

export type Segment = { href: string; name: string; isCurrent: boolean }

/** A choice of a few that lie side by side; each is an address. */
export function Segments({ segments, label }: { segments: readonly Segment[]; label: string }) {
  return (
    <nav className="segments" aria-label={label}>
      <ul>
        {segments.map(({ href, name, isCurrent }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
