import { getLocale, getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Button, ButtonLink } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { type ConsentFacts, consentVersion } from '@/lib/applications/consent-text'
import type { Day } from '@/lib/platform/day'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { ConsentDocument } from './consent-document'

type Props = { action: ComponentProps<typeof Form>['action']; draftId: string; facts: ConsentFacts; today: Day }

/** The consent, a document of its own with its own confirmation; with it the application goes to school. */
export async function ConsentQuestion({ action, draftId, facts, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])

  return (
    <>
      <h1>{t('consent.heading')}</h1>
      <p className="mt-2 text-soft">{t('consent.why')}</p>
      <p className="mt-2 text-grid text-soft">
        {t('consent.version', { day: formatDayOfYear(consentVersion, locale) })}
        <br />
        {t('consent.today', { day: formatDayOfYear(today, locale) })}
      </p>
      <ConsentDocument version={consentVersion} facts={facts} />
      <div className="mt-6">
        <Form action={action}>
          <Hidden name="id" value={draftId} />
          <Hidden name="version" value={consentVersion} />
          <CheckField name="consent" label={t('consent.agree')} />
          <div className="flex flex-wrap gap-2">
            <Button icon={<Icon name="send" />}>{t('consent.send')}</Button>
            <ButtonLink variant="quiet" href={paths.applicationStep(draftId, 'check')}>
              {t('wizard.back')}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </>
  )
}
