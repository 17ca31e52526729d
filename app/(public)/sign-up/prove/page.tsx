import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AddressField } from '@/components/access/address-field'
import { AgainNotice, type AskedAgain } from '@/components/access/again-notice'
import { Entrance } from '@/components/access/entrance'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { openSignedIn } from '@/lib/access/doors'
import { paths } from '@/lib/platform/paths'
import { mendAddress, sendAgain } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signUp')
  return { title: t('proveTitle'), robots: { index: false } }
}

export default async function ProveAddressPage({ searchParams }: { searchParams: Promise<AskedAgain> }) {
  const account = await openSignedIn()
  if (account.isProved) redirect(paths.account)
  const [t, asked] = await Promise.all([getTranslations('access.signUp'), searchParams])

  return (
    <Entrance title={t('proveTitle')} notice={<AgainNotice asked={asked} />}>
      <p>{t.rich('proveLead', { email: account.email, b: (words) => <b className="break-all">{words}</b> })}</p>
      <form action={sendAgain} className="mt-5">
        <Button>{t('again')}</Button>
      </form>
      <h2 className="mt-8 text-h3">{t('mendTitle')}</h2>
      <p className="mt-2 mb-4">{t('mendLead')}</p>
      <Form action={mendAddress}>
        <AddressField typed={account.email} />
        <div className="mt-5">
          <Button variant="plain">{t('mend')}</Button>
        </div>
      </Form>
    </Entrance>
  )
}
