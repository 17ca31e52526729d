// The one way in from package.json. Plain JavaScript without dependencies: it runs before anything is installed.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { areDependenciesInstalled, installDependencies } from './install.mjs'

const leastNode = [20, 19]
const installing = ['demo', 'dev', 'test']
const [command = '', ...args] = process.argv.slice(2)

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..'))
refuseOldNode()
if (!areDependenciesInstalled()) {
  if (installing.includes(command)) await installDependencies(refuse)
  else refuse('The dependencies are not installed: run npm install first.')
}

const { register } = await import('tsx/esm/api')
register()
const { run } = await import('./commands.ts')
await run(command, args)

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return
  refuse(
    `Node ${process.versions.node} is too old: install Node ${leastNode.join('.')} or newer from https://nodejs.org.`,
  )
}

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}
