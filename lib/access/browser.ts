/** What a browser says it is; names only, because version numbers tell a person nothing. Null for what is not known. */
export type Browser = { browser: string | null; system: string | null }

/** Most name others too (Edge says it is Chrome, Chrome that it is Safari), so the order decides. */
const browsers: [RegExp, string][] = [
  [/YaBrowser|YaApp/, 'Yandex Browser'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera|OPT\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Vivaldi/, 'Vivaldi'],
  [/MiuiBrowser/, 'Mi Browser'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chromium/, 'Chromium'],
  [/Chrome\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

export function browserOf(userAgent: string): Browser {
  return { browser: firstNamed(browsers, userAgent), system: firstNamed(systems, userAgent) }
}

function firstNamed(names: [RegExp, string][], userAgent: string): string | null {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null
}
