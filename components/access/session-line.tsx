import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Tag } from '@/components/ui/tag'
import { browserOf } from '@/lib/access/browser'
import type { FormAction } from '@/lib/platform/form'
import { formatMoment } from '@/lib/platform/i18n/formats'
import type { Locale } from '@/lib/platform/i18n/locale'

type Props = {
  session: { id: string; startedAt: Date; seenAt: Date; userAgent: string; address: string }
  /** Whether it is the browser that reads this page. */
  isThis: boolean
  locale: Locale
  endOne: FormAction
}

/** One browser that is signed in: which, since when, from where, and the end of it. */
export async function SessionLine({ session, isThis, locale, endOne }: Props) {
  const t = await getTranslations('access.sessions')
  const { browser, system } = browserOf(session.userAgent)
  const device = browser && system ? t('on', { browser, system }) : (browser ?? system ?? t('unknownDevice'))
  const place = session.address === 'unknown' ? t('unknownPlace') : session.address

  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {device} {isThis && <Tag tone="green">{t('this')}</Tag>}
        </p>
        <p className="text-grid text-soft">{t('started', { moment: formatMoment(session.startedAt, locale) })}</p>
        <p className="text-grid text-soft">{t('seen', { moment: formatMoment(session.seenAt, locale) })}</p>
        <p className="text-grid text-soft">{t('where', { place })}</p>
      </div>
      <Form action={endOne}>
        <Hidden name="sessionId" value={session.id} />
        <Button variant="plain">
          <span aria-hidden="true">{t('end')}</span>
          <span className="sr-only">{t('endNamed', { device })}</span>
        </Button>
      </Form>
    </li>
  )
}
