const least = [20, 19]

/** What to say to who runs too old a Node; null when it is new enough. */
export function sentenceForOldNode(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > least[0] || (major === least[0] && minor >= least[1])) return null
  return `Node ${version} is too old: install Node ${least.join('.')} or newer from https://nodejs.org.`
}
