import { getLocale, getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Tag } from '@/components/ui/tag'
import type { OpenInvitation } from '@/lib/access/invitation-queries'
import { dayOf } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDayOfYear, formatDayShort } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { partWords } from './part-words'

type Props = {
  pupilId: string
  timeZone: string
  invitations: readonly OpenInvitation[]
  sendAgain: FormAction
  cancel: FormAction
}

/** The parent's invitations that wait for an answer: to whom, to what, and what can be done with each. */
export async function InvitationList({ invitations, ...rest }: Props) {
  return (
    <ul className="readers">
      {invitations.map((invitation) => (
        <InvitationLine key={invitation.id} invitation={invitation} {...rest} />
      ))}
    </ul>
  )
}

type LineProps = Omit<Props, 'invitations'> & { invitation: OpenInvitation }

async function InvitationLine({ invitation, pupilId, timeZone, sendAgain, cancel }: LineProps) {
  const [t, ofReaders, locale, words] = await Promise.all([
    getTranslations('invitations'),
    getTranslations('passport.relation'),
    getLocale(),
    partWords(),
  ])
  const { id, name, email, relation, parts, subjects, lastDay, otherChildren, isExpired } = invitation
  const until = lastDay ? t('until', { day: formatDayOfYear(lastDay, locale) }) : t('untilEnded')
  const shortDay = (instant: Date) => formatDayShort(dayOf(instant, timeZone), locale)
  const days = { sent: shortDay(invitation.sentAt), last: shortDay(invitation.expiresAt) }
  const fields = (
    <>
      <Hidden name="pupilId" value={pupilId} />
      <Hidden name="invitationId" value={id} />
    </>
  )

  return (
    <li>
      <b>
        {name} {isExpired && <Tag>{t('expired')}</Tag>}
      </b>
      <small>
        {ofReaders(relation)}, <span className="wrap-anywhere">{email}</span>
      </small>
      <p>{t('terms', { parts: words(parts, subjects), until })}</p>
      {otherChildren.length > 0 && <p>{t('withChildren', { names: otherChildren.join(', ') })}</p>}
      <small>{t(isExpired ? 'expiredText' : 'sent', days)}</small>
      <div className="mt-1 flex flex-wrap gap-2">
        <ButtonLink variant="plain" href={paths.openInvitation(pupilId, id)} aria-label={t('changeOf', { name })}>
          {t('change')}
        </ButtonLink>
        <Form action={sendAgain} label={t('againOf', { name })}>
          {fields}
          <Button variant="plain" aria-label={t('againOf', { name })}>
            {t('again')}
          </Button>
        </Form>
        <Form action={cancel} label={t('cancelOf', { name })}>
          {fields}
          <Button variant="quiet" aria-label={t('cancelOf', { name })}>
            {t('cancel')}
          </Button>
        </Form>
      </div>
    </li>
  )
}
