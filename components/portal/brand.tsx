import Link from 'next/link'
import { paths } from '@/lib/platform/paths'

/** A diary's cover with its label: the sign of the product. */
export function Brand({ name, portal }: { name: string; portal: string }) {
  return (
    <Link className="brand" href={paths.home} prefetch={false}>
      <svg className="brand-cover" viewBox="0 0 26 32" aria-hidden="true">
        <rect width="26" height="32" rx="3" />
        <path className="label" d="M6 7h14v10H6z" />
        <path className="lines" d="M8.5 10.5h9M8.5 13.5h6" />
      </svg>
      <span>
        <b>{name}</b>
        <small>{portal}</small>
      </span>
    </Link>
  )
}
