import { getLocale, getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import type { OwnApplication } from '@/lib/applications/queries'
import { type TrackLine, trackOf } from '@/lib/applications/track'
import type { Day } from '@/lib/platform/day'
import { formatDay, formatMoment } from '@/lib/platform/i18n/formats'

/** The four steps to the diary: what, who, when. The one that is due now stands out. */
export async function Track({ application, today }: { application: OwnApplication; today: Day }) {
  const t = await getTranslations('applications.track')
  const lines = trackOf(application, today)
  if (lines.length === 0) return null

  return (
    <>
      <div className="track-head" aria-hidden="true">
        <span />
        <span>{t('what')}</span>
        <span>{t('who')}</span>
        <span>{t('when')}</span>
      </div>
      <ol className="track">
        {lines.map((line, index) => (
          <TrackItem key={line.step} line={line} number={index + 1} application={application} />
        ))}
      </ol>
    </>
  )
}

async function TrackItem({
  line,
  number,
  application,
}: {
  line: TrackLine
  number: number
  application: OwnApplication
}) {
  const [t, locale] = await Promise.all([getTranslations('applications.track'), getLocale()])
  const isDone = line.state === 'done'
  const text = textOf(line)
  const { shortName: school, room, hours, address, timeZone } = application.school

  return (
    <li className={line.state} aria-current={line.state === 'now' ? 'step' : undefined}>
      <b className="num">
        {isDone ? <Icon name="check" /> : number}
        {isDone && <span className="sr-only">{t('done')} </span>}
      </b>
      <div className="what">
        <b>{isDone && t.has(`${line.step}.done`) ? t(`${line.step}.done`) : t(`${line.step}.title`)}</b>
        {text && <p>{t(text, { school, room, hours, address })}</p>}
      </div>
      <span className="who">
        <span className="sr-only">{t('whoSpoken')} </span>
        {t(line.who)}
      </span>
      <span className="when">
        <span className="sr-only">{t('whenSpoken')} </span>
        {line.when.kind === 'moment' && formatMoment(line.when.at, locale, timeZone)}
        {line.when.kind === 'until' && t('until', { day: formatDay(line.when.day, locale) })}
        {line.when.kind !== 'moment' && line.when.kind !== 'until' && t(line.when.kind)}
      </span>
    </li>
  )

  /** What is to be known about the step, beyond its name. */
  function textOf({ step, state, when }: TrackLine): string | null {
    if (step === 'code') {
      if (when.kind === 'over') return 'code.over'
      if (state === 'ahead') return 'code.text'
      if (state === 'now') return 'code.now'
      return application.status === 'CONFIRMED' ? 'code.accepted' : null
    }
    return state === 'done' || step === 'sent' ? null : `${step}.text`
  }
}
