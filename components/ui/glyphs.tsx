/* The few signs that client components draw themselves, after lucide (ISC): the library stays on the server. */

export function AlertIcon() {
  return (
    <svg className="icon mt-0.5" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <line x1="12" x2="12" y1="8" y2="12" />
      <line x1="12" x2="12.01" y1="16" y2="16" />
    </svg>
  )
}
