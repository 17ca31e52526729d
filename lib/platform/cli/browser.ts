import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { Refusal } from './refusal'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium that is on this machine; null when there is none. */
export function findBrowser(): string | null {
  const places = (process.env.PATH ?? '').split(path.delimiter)
  const onPath = names.flatMap((name) => places.map((place) => path.join(place, name)))
  const candidates = [process.env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...onPath]
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null
}

/** Finds a Chromium, or brings one: Playwright's own, else the system's package where we may install it. */
export function bringBrowser(say: (line: string) => void): string {
  const found = findBrowser()
  if (found) return found

  say('No Chromium here: downloading Playwright’s own…')
  const playwright = path.resolve('node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit', timeout: 5 * 60_000 })
  const downloaded = findBrowser()
  if (downloaded) return downloaded

  if (process.getuid?.() === 0) {
    say('It cannot be downloaded: installing the package chromium with apt-get…')
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
  }
  const installed = findBrowser()
  if (installed) return installed
  throw new Refusal('The browser tests need Chromium: install it, or set CHROMIUM_PATH to one that is there.')
}
