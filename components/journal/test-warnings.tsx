type Props = { heading: string; warnings: readonly string[] }

/** What the rules say against a test at a lesson; nothing where they have nothing against it. */
export function TestWarnings({ heading, warnings }: Props) {
  if (warnings.length === 0) return null
  return (
    <div className="mb-3 text-grid text-amber">
      <p className="font-firm">{heading}</p>
      <ul className="list-disc pl-5">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  )
}
