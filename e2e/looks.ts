import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './people'

/** How a page is looked at. */
export type Look = { locale: 'ru' | 'en'; theme: 'light' | 'dark'; width: 360 | 1280; print: 'normal' | 'large' }

/** Both languages, themes and widths between them: every page is looked at in these. */
const wholeLooks: readonly Look[] = [
  { locale: 'ru', theme: 'dark', width: 360, print: 'normal' },
  { locale: 'en', theme: 'light', width: 1280, print: 'normal' },
]

/** With these every two of language, theme and width meet; large print is tried where there is least room. */
const furtherLooks: readonly Look[] = [
  { locale: 'ru', theme: 'light', width: 1280, print: 'normal' },
  { locale: 'en', theme: 'dark', width: 1280, print: 'normal' },
  { locale: 'en', theme: 'light', width: 360, print: 'normal' },
  { locale: 'ru', theme: 'light', width: 360, print: 'large' },
]

export const looks = [...wholeLooks, ...furtherLooks]

/** Of the pages those that this look is tried on: all, or those that matter most. */
export function seenIn<T>(look: Look, { main, rest }: { main: readonly T[]; rest: readonly T[] }): readonly T[] {
  return wholeLooks.includes(look) ? [...main, ...rest] : main
}

export function nameOf({ locale, theme, width, print }: Look): string {
  return `${locale}, ${theme}, ${width}${print === 'large' ? ', large print' : ''}`
}

export async function lookAs(page: Page, { locale, theme, width, print }: Look, baseURL = ''): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.context().addCookies([
    { name: 'diary-locale', value: locale, url: baseURL },
    { name: 'diary-print', value: print, url: baseURL },
  ])
}

/** What axe finds by WCAG 2.2 AA on the page as it stands, and whether it is wider than its window. Soft: the next page is looked at too. */
export async function expectAccessible(page: Page, look: Look): Promise<void> {
  const { pathname, search } = new URL(page.url())
  await expect(page).toHaveTitle(/./)
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode() // no page has frames, for which axe would open a page of its own each time
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html}`))

  expect.soft(found, pathname + search).toEqual([])
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, `${pathname + search} is wider than its window`).toBeLessThanOrEqual(look.width)
}
