import { spawn } from 'node:child_process'
import { accessSync, constants, readFileSync, rmSync, statfsSync } from 'node:fs'

const neededBytes = 1.5 * 1024 ** 3

/** Compares what npm wrote when it finished (its hidden lockfile) with what package-lock.json asks for. */
export function areDependenciesInstalled() {
  const wanted = readJson('package-lock.json')
  const installed = readJson('node_modules/.package-lock.json')
  if (!wanted || !installed) return false
  return Object.entries(wanted.packages).every(([place, { version, optional, devOptional, peer, link }]) => {
    if (place === '' || link) return true
    const found = installed.packages[place]
    return found ? found.version === version : Boolean(optional || devOptional || peer)
  })
}

/**
 * What package-lock.json names, development dependencies too: the build checks types, the tests need their tools. Not by
 * `npm ci`, which refuses a lockfile that lacks other systems' binaries, as one written where a registry has not got them.
 * Begins with an empty folder: in one that an interrupted npm left, a half-unpacked package looks like a whole one.
 */
export async function installDependencies(refuse) {
  refuseBadFolder(refuse)
  console.log('Installing the dependencies; this takes a minute or two…')
  const started = Date.now()
  const ticking = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 10_000)
  const status = await install()
  clearInterval(ticking)
  if (status !== 0) {
    refuse(
      'The dependencies could not be installed: look at what npm says above (network, registry, free disk space) and run this again.',
    )
  }
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

async function install() {
  rmSync('node_modules', { recursive: true, force: true })
  return runNpm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

function refuseBadFolder(refuse) {
  const folder = process.cwd()
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    refuse(`${folder} may not be written to: change its rights, or copy the project to a folder of your own.`)
  }
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < neededBytes)
    refuse(`The disk of ${folder} is too full: free 1.5 GB for the dependencies and the build.`)
}

function runNpm(args) {
  const npm = process.env.npm_execpath
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []]
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], { stdio: 'inherit', env: withoutProduction() })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

function withoutProduction() {
  const { NODE_ENV, npm_config_omit, npm_config_production, ...rest } = process.env
  return rest
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
