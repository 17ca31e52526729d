import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import type { FormState } from '@/lib/platform/form'
import { CodeField } from './code-field'
import { PasskeyButton } from './passkey-button'

type Props = {
  hasApp: boolean
  hasPasskey: boolean
  from: string
  giveAppCode: (state: FormState, formData: FormData) => Promise<FormState>
  askPasskey: ComponentProps<typeof PasskeyButton>['ask']
  givePasskey: ComponentProps<typeof PasskeyButton>['give']
}

/** What the person may prove themselves by: a code of the app, a passkey, or either. */
export async function FactorForms({ hasApp, hasPasskey, from, giveAppCode, askPasskey, givePasskey }: Props) {
  const t = await getTranslations('security.second')
  return (
    <>
      {hasApp && (
        <Form action={giveAppCode}>
          <Hidden name="from" value={from} />
          <CodeField label={t('code')} hint={t('codeHint')} />
          <Button>{t('submit')}</Button>
        </Form>
      )}
      {hasPasskey && (
        <div className={hasApp ? 'mt-6 border-t border-rule pt-5' : undefined}>
          <p className="mb-3">{t(hasApp ? 'orPasskey' : 'passkey')}</p>
          <PasskeyButton
            ask={askPasskey}
            give={givePasskey}
            from={from}
            words={{ button: t('passkeyButton'), failed: t('passkeyFailed') }}
          />
          <noscript>{t('passkeyNeedsScript')}</noscript>
        </div>
      )}
    </>
  )
}
