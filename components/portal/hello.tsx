import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import type { PortalFigures } from '@/lib/applications/figures'
import { formatMoment, formatNumber } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'

type Props = { figures: PortalFigures; locale: string; isStranger: boolean }

/** The left page of the portal's spread: what it is, the ways in, true figures. */
export async function Hello({ figures, locale, isStranger }: Props) {
  const [t, common] = await Promise.all([getTranslations('portal.landing'), getTranslations('common')])
  const some = formatNumber(figures.transmittingSchools, locale)
  const all = formatNumber(figures.schools, locale)

  return (
    <div className="hello">
      <h1 id="hello">{common('brand')}</h1>
      <p className="mt-4 max-w-[34ch] text-lead leading-[1.45]">{t('lead')}</p>
      <p className="mt-6 flex max-w-none flex-wrap gap-3">
        <ButtonLink href={isStranger ? paths.signUp : paths.newApplication}>{t('create')}</ButtonLink>
        <ButtonLink href={paths.account} variant="plain">
          {t('haveCode')}
        </ButtonLink>
        {/* on a wide screen it stands in the masthead */}
        {isStranger && (
          <ButtonLink href={paths.signIn()} variant="quiet" className="md:hidden">
            {t('signIn')}
          </ButtonLink>
        )}
      </p>
      <dl className="figures mt-8">
        <div>
          <dt>{t('openDiaries')}</dt>
          <dd>{formatNumber(figures.openDiaries, locale)}</dd>
        </div>
        <div>
          <dt>{t('transmitting')}</dt>
          <dd>{t('outOf', { some, all })}</dd>
        </div>
      </dl>
      <p className="mt-2 text-note text-soft">{t('asOf', { moment: formatMoment(figures.at, locale) })}</p>
    </div>
  )
}
