import Link from 'next/link'

/** `brief` is what a phone has room for where it is not the one that is shown. */
export type Segment = { href: string; name: string; brief?: string; isCurrent: boolean }

/** A choice of a few that lie side by side; each is an address. */
export function Segments({ segments, label }: { segments: readonly Segment[]; label: string }) {
  return (
    <nav className="segments" aria-label={label}>
      <ul>
        {segments.map(({ href, name, brief, isCurrent }) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={isCurrent ? 'page' : undefined}>
              {brief && !isCurrent ? <Brief name={name} brief={brief} /> : name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Brief({ name, brief }: { name: string; brief: string }) {
  return (
    <>
      <span className="max-sm:sr-only">{name}</span>
      <span className="sm:hidden" aria-hidden="true">
        {brief}
      </span>
    </>
  )
}
