import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/access/entrance'
import { FactorForms } from '@/components/access/factor-forms'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { TextField } from '@/components/ui/text-field'
import { openAwaiting } from '@/lib/access/doors'
import { safePath } from '@/lib/access/safe-path'
import { askPasskey, giveAppCode, givePasskey, giveRecoveryCode, leave } from './actions'

type Asked = Record<'from', string | string[] | undefined>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security.second')
  return { title: t('title'), robots: { index: false } }
}

/** After the right password of an account with a second factor. Until it is given nothing else opens. */
export default async function SecondFactorPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { email, hasApp, hasPasskey } = await openAwaiting()
  const from = safePath([(await searchParams).from].flat()[0], '')
  const t = await getTranslations('security.second')

  return (
    <Entrance
      title={t('title')}
      lead={t('lead', { email })}
      below={
        <form action={leave}>
          <Button variant="quiet">{t('leave')}</Button>
        </form>
      }
    >
      <FactorForms {...{ hasApp, hasPasskey, from, giveAppCode, askPasskey, givePasskey }} />
      <Form action={giveRecoveryCode} className="mt-6 border-t border-rule pt-4">
        <Hidden name="from" value={from} />
        <Fold summary={t('lost')} field="recoveryCode">
          <TextField
            name="recoveryCode"
            label={t('recoveryCode')}
            hint={t('recoveryCodeHint')}
            size="code"
            autoComplete="off"
            spellCheck={false}
          />
          <Button variant="plain">{t('submit')}</Button>
          <p className="mt-4 text-soft">{t('nothing')}</p>
        </Fold>
      </Form>
    </Entrance>
  )
}
