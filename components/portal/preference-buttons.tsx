import { getLocale, getTranslations } from 'next-intl/server'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Preferences, Theme } from '@/lib/platform/preferences'

/** Remembers what the pressed button says. Each button is a form of its own, so that it works without JavaScript. */
export type ChoosePreference = (formData: FormData) => Promise<void>

type Props = { choose: ChoosePreference; preferences: Preferences }

/** «Версия для слабовидящих» and back; on a phone one short word. */
export async function PrintButton({ choose, preferences }: Props) {
  const t = await getTranslations('common.preferences')
  const words = preferences.isLargePrint
    ? { full: t('normalPrint'), brief: t('normalPrintBrief'), more: t('normalPrintBriefMore') }
    : { full: t('largePrint'), brief: t('largePrintBrief'), more: t('largePrintBriefMore') }

  return (
    <form action={choose}>
      <button type="submit" name="print" value={preferences.isLargePrint ? 'normal' : 'large'} className="bar-item">
        <Icon name="glasses" />
        <span className="max-sm:hidden">{words.full}</span>
        <span className="brief sm:hidden">
          {words.brief}
          <span className="sr-only"> {words.more}</span>
        </span>
      </button>
    </form>
  )
}

const themeLooks = [
  { theme: 'auto', word: 'themeAuto' },
  { theme: 'light', word: 'themeLight' },
  { theme: 'dark', word: 'themeDark' },
] as const

export const themeIcons: Record<Theme, IconName> = { auto: 'monitor', light: 'sun', dark: 'moon' }

export async function ThemeButtons({ choose, preferences }: Props) {
  const t = await getTranslations('common.preferences')

  return (
    <form action={choose}>
      {themeLooks.map(({ theme, word }) => (
        <button
          key={theme}
          type="submit"
          name="theme"
          value={theme}
          aria-pressed={preferences.theme === theme}
          className="bar-item"
        >
          <Icon name={themeIcons[theme]} />
          {t(word)}
          {preferences.theme === theme && <Icon name="check" className="ml-auto" />}
        </button>
      ))}
    </form>
  )
}

/** The other language, named in itself. */
export async function LanguageButton({ choose, className }: { choose: ChoosePreference; className?: string }) {
  const other = (await getLocale()) === 'ru' ? { locale: 'en', name: 'English' } : { locale: 'ru', name: 'Русский' }

  return (
    <form action={choose}>
      <button type="submit" name="locale" value={other.locale} lang={other.locale} className={className}>
        {className === 'bar-item' && <Icon name="languages" />}
        {other.name}
      </button>
    </form>
  )
}
