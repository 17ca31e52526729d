import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import type { Signature } from '@/lib/journal/signature'
import type { Day } from '@/lib/platform/day'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { initialsName } from '@/lib/platform/i18n/person-name'

export type SignAction = (formData: FormData) => Promise<void>

type Props = {
  signatures: readonly Signature[]
  /** Null where this reader may not sign the week. */
  signing: { action: SignAction; pupilId: string; monday: Day } | null
}

/** The parent's line at the foot of the week: one tap, as on paper one stroke. */
export function WeekSignature({ signatures, signing }: Props) {
  const t = useTranslations('averages.signature')
  const diary = useTranslations('diary.week')
  const locale = useLocale()
  const isSigned = signatures.some((signature) => signature.isOwn)

  return (
    <div id="signature" className="signature">
      {signatures.map(({ by, day }) => (
        <p key={`${by.surname} ${by.givenName} ${by.patronymic}`}>
          {t.rich('signed', {
            name: initialsName(by),
            day: formatDayShort(day, locale),
            b: (chunks) => <b className="signer">{chunks}</b>,
          })}
        </p>
      ))}
      {signing && !isSigned && (
        <form action={signing.action} className="print-hidden">
          <Hidden name="pupilId" value={signing.pupilId} />
          <Hidden name="monday" value={signing.monday} />
          <Button variant="plain">{t('sign')}</Button>
          <p>{t('hint')}</p>
        </form>
      )}
      {!isSigned && (
        <p className="sign">
          {diary('signature')}
          <span className="sign-line" />
        </p>
      )}
    </div>
  )
}
