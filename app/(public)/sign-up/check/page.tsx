import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/access/entrance'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { correctedAddress, mailboxOwner } from '@/lib/access/mailbox'
import { readSignUp } from '@/lib/access/sign-up-memory'
import { paths } from '@/lib/platform/paths'
import { confirmAddress, mendTyped, takeCorrected } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signUp')
  return { title: t('checkTitle'), robots: { index: false } }
}

export default async function CheckAddressPage() {
  const typed = await readSignUp()
  if (!typed) redirect(paths.signUp)
  if (!typed.passwordHash) redirect(paths.letterSent)

  const t = await getTranslations('access.signUp')
  const corrected = correctedAddress(typed.email)
  const owner = mailboxOwner(typed.email)

  return (
    <Entrance title={t('checkTitle')} lead={t('checkLead')}>
      <p className="text-soft">{t('addressLabel')}</p>
      <p className="text-h2 font-head break-all">{typed.email}</p>

      {corrected && (
        <Notice heading={t('mistyped', { address: corrected })} className="mt-5">
          <p>{t('mistypedText')}</p>
          <form action={takeCorrected} className="mt-3">
            <Button variant="plain">{t('useCorrected', { address: corrected })}</Button>
          </form>
        </Notice>
      )}
      {!corrected && owner === 'employer' && (
        <Notice heading={t('work')} className="mt-5">
          <p>{t('workText')}</p>
        </Notice>
      )}
      {!corrected && owner === 'unknown' && (
        <Notice kind="plain" heading={t('perhapsWork')} className="mt-5">
          <p>{t('perhapsWorkText')}</p>
        </Notice>
      )}

      <div className="mt-6 flex flex-wrap items-end gap-3">
        <Form action={confirmAddress}>
          <Button>{t('right')}</Button>
        </Form>
        <form action={mendTyped}>
          <Button variant="plain">{t('correct')}</Button>
        </form>
      </div>
    </Entrance>
  )
}
