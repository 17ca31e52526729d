import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import type { Factors } from '@/lib/access/factor-queries'
import type { FormState } from '@/lib/platform/form'
import { formatMoment } from '@/lib/platform/i18n/formats'
import type { Locale } from '@/lib/platform/i18n/locale'

type Props = {
  passkeys: Factors['passkeys']
  locale: Locale
  remove: (state: FormState, formData: FormData) => Promise<FormState>
}

/** The passkeys by the names that their owner gave them, each with its end. */
export async function PasskeyList({ passkeys, locale, remove }: Props) {
  const t = await getTranslations('security.passkeys')
  if (passkeys.length === 0) return null

  return (
    <ul aria-label={t('caption')} className="mb-6">
      {passkeys.map(({ id, name, createdAt, usedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3 first:pt-0"
        >
          <div className="min-w-0">
            <p className="font-bold break-words">{name}</p>
            <p className="text-grid text-soft">{t('added', { moment: formatMoment(createdAt, locale) })}</p>
            {usedAt && <p className="text-grid text-soft">{t('used', { moment: formatMoment(usedAt, locale) })}</p>}
          </div>
          <Form action={remove}>
            <Hidden name="passkeyId" value={id} />
            <Button variant="plain">
              <span aria-hidden="true">{t('remove')}</span>
              <span className="sr-only">{t('removeNamed', { name })}</span>
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
