/** The head of a column said within its cell, where a phone shows no heads. */
export function PhoneLabel({ children }: { children: string }) {
  return <span className="text-soft md:hidden">{children}: </span>
}
