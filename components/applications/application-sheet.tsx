import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { Icon, type IconName } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { phoneInWords } from '@/lib/access/phone'
import type { OwnApplication } from '@/lib/applications/queries'
import { awaitsVisit, isJoined, isOver, mayBeginAgain, whyClosed } from '@/lib/applications/status'
import type { Day } from '@/lib/platform/day'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { BringList } from './bring-list'
import { Track } from './track'

type Props = {
  application: OwnApplication
  today: Day
  startAgain: (formData: FormData) => Promise<void>
  /** On its own page the heading is the page's. */
  isAlone?: boolean
}

/** An application: in which state it is, what happens next, who has to do it and by when. */
export async function ApplicationSheet({ application, today, startAgain, isAlone = false }: Props) {
  const t = await getTranslations('applications')
  const { id, number, status, child, className, school } = application
  const name = t('application.heading', { child: briefName(child), className })
  const Heading = isAlone ? 'h1' : 'h2'

  return (
    <section id={`application-${id}`} aria-labelledby={`heading-${id}`} className="sheet">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <Heading id={`heading-${id}`} className={isAlone ? '' : 'text-h3'}>
          {isAlone ? (
            name
          ) : (
            <Link href={paths.application(id)} prefetch={false}>
              {name}
            </Link>
          )}
          <small className="mt-1 block">
            {t.rich('application.under', {
              number,
              school: school.shortName,
              whole: (words) => <span className="whitespace-nowrap">{words}</span>,
            })}
          </small>
        </Heading>
        <State application={application} />
      </div>
      <Told application={application} />
      <Track application={application} today={today} />
      {awaitsVisit(status) && (
        <details className="mt-4" open={isAlone}>
          <summary>{t('sent.bring')}</summary>
          <BringList relation={application.relation} />
        </details>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        {status === 'OPEN' && application.pupilId && (
          <ButtonLink href={paths.diary(application.pupilId)}>{t('application.openDiary')}</ButtonLink>
        )}
        {status === 'READY' && isAlone && (
          <ButtonLink href={`${paths.account}#code`}>{t('application.typeCode')}</ButtonLink>
        )}
        {awaitsVisit(status) && (
          <ButtonLink
            variant="plain"
            href={paths.applicationForm(id)}
            icon={<Icon name="printer" />}
            target="_blank"
            rel="noopener"
          >
            {t('application.print')}
          </ButtonLink>
        )}
        {awaitsVisit(status) && (
          <ButtonLink variant="quiet" href={paths.applicationWithdraw(id)}>
            {t('application.withdraw')}
          </ButtonLink>
        )}
        {isJoined(status) && isAlone && (
          <ButtonLink variant="quiet" href={paths.applicationConsent(id)}>
            {t('withdrawConsent.open')}
          </ButtonLink>
        )}
        {mayBeginAgain(status) && (
          <form action={startAgain}>
            <Hidden name="id" value={id} />
            <Button variant="plain" icon={<Icon name="rotate-ccw" />}>
              {t('application.again')}
            </Button>
          </form>
        )}
      </div>
    </section>
  )
}

async function State({ application: { status, times } }: { application: OwnApplication }) {
  const t = await getTranslations('applications.status')
  const icon: IconName = isOver(status) ? 'info' : status === 'OPEN' ? 'circle-check' : 'clock'
  const tone = isOver(status) ? 'text-soft' : status === 'OPEN' ? 'text-green' : 'text-amber'

  return (
    <p className={`flex items-center gap-2 text-grid font-firm ${tone}`}>
      <Icon name={icon} />
      {t(status === 'CLOSED' ? whyClosed(times) : status)}
    </p>
  )
}

/** What was decided, why, and what can be done about it. The school's reason is read here and nowhere else. */
async function Told({ application: { status, times, reason, lastDay, school } }: { application: OwnApplication }) {
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])
  const isUndone = awaitsVisit(status) && reason !== null
  if (!isOver(status) && !isUndone) return null

  const day = formatDayShort(lastDay, locale)
  return (
    <Notice
      kind={status === 'REJECTED' || status === 'REVOKED' || isUndone ? 'attention' : 'plain'}
      heading={isUndone && t('statusText.UNDONE')}
      className="mt-4"
    >
      {reason && (
        <p>
          {t('application.reason')} {reason}
        </p>
      )}
      {!isUndone && (
        <p>
          {t(`statusText.${status === 'CLOSED' ? whyClosed(times) : status}`, {
            day,
            phone: phoneInWords(school.phone),
          })}
        </p>
      )}
    </Notice>
  )
}
