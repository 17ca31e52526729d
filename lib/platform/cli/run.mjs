// The one way in from package.json. Plain JavaScript without dependencies: it runs before anything is installed.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { areDependenciesInstalled, installDependencies } from './install.mjs'
import { sentenceForOldNode } from './node-version.mjs'

const installing = ['demo', 'dev', 'test']
const [command = '', ...args] = process.argv.slice(2)

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..'))
const oldNode = sentenceForOldNode(process.versions.node)
if (oldNode) refuse(oldNode)
if (!areDependenciesInstalled()) {
  if (installing.includes(command)) await installDependencies(refuse)
  else refuse('The dependencies are not installed: run npm install first.')
}

const { register } = await import('tsx/esm/api')
register()
const { run } = await import('./commands.ts')
await run(command, args)

function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}
