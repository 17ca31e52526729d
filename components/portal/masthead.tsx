import { getTranslations } from 'next-intl/server'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import type { StaffRoom } from '@/lib/access/staff-room'
import type { Preferences } from '@/lib/platform/preferences'
import { Brand } from './brand'
import { HatButtons, type HatChoice } from './hat-buttons'
import { MastheadLinks } from './masthead-links'
import { type ChoosePreference, LanguageButton, PrintButton, ThemeButtons, themeIcons } from './preference-buttons'

type Props = {
  portal: string
  /** How whoever is signed in is called; null for a stranger. */
  name: string | null
  rooms: readonly StaffRoom[]
  /** Null for whoever is only one of these. */
  hats: HatChoice | null
  preferences: Preferences
  choose: ChoosePreference
  chooseHat: (formData: FormData) => Promise<void>
  signOut: () => Promise<void>
}

/** The head of every page. Where there is no room all but the print moves into a menu, which opens without JavaScript. */
export async function Masthead({ portal, name, rooms, hats, preferences, choose, chooseHat, signOut }: Props) {
  const t = await getTranslations('common')
  const preferenceProps = { choose, preferences }
  const wide = rooms.length > 0 ? 'max-lg:hidden' : 'max-md:hidden'
  const narrow = rooms.length > 0 ? 'lg:hidden' : 'md:hidden'

  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <div className="bar">
        <Brand name={t('brand')} portal={portal} />
        <PrintButton {...preferenceProps} />

        <nav className={classes('flex items-center', wide)} aria-label={t('masthead.label')}>
          <details className="bar-menu" name="masthead">
            <summary className="bar-item">
              <Icon name={themeIcons[preferences.theme]} />
              {t('preferences.theme')}
            </summary>
            <div>
              <ThemeButtons {...preferenceProps} />
            </div>
          </details>
          <LanguageButton choose={choose} className="bar-item" />
          <MastheadLinks isSignedIn={name !== null} rooms={rooms} />
          {name && (
            <details className="bar-menu" name="masthead">
              <summary className="bar-item">
                <Icon name="users" />
                <span>
                  {name}
                  {hats && (
                    <small className="block text-note leading-tight text-soft">
                      <span className="sr-only">{t('hats.now')} </span>
                      {t(`hats.${hats.worn}`)}
                    </small>
                  )}
                </span>
              </summary>
              <div>
                {hats && <HatButtons choice={hats} choose={chooseHat} />}
                <SignOut signOut={signOut} word={t('masthead.signOut')} />
              </div>
            </details>
          )}
        </nav>

        <details className={classes('bar-menu', narrow)}>
          <summary className="bar-item">
            <Icon name="menu" />
            {t('masthead.menu')}
          </summary>
          <div>
            <nav aria-label={t('masthead.label')}>
              <MastheadLinks isSignedIn={name !== null} rooms={rooms} />
            </nav>
            {hats && (
              <>
                <h2>{t('hats.label')}</h2>
                <HatButtons choice={hats} choose={chooseHat} />
              </>
            )}
            {name && <SignOut signOut={signOut} word={`${t('masthead.signOut')} (${name})`} />}
            <h2>{t('preferences.theme')}</h2>
            <ThemeButtons {...preferenceProps} />
            <h2>{t('preferences.language')}</h2>
            <LanguageButton choose={choose} className="bar-item" />
          </div>
        </details>
      </div>
    </header>
  )
}

function SignOut({ signOut, word }: { signOut: () => Promise<void>; word: string }) {
  return (
    <form action={signOut} data-sign-out>
      <button type="submit" className="bar-item">
        <Icon name="log-out" />
        {word}
      </button>
    </form>
  )
}
