import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/access/dead-link'
import { Entrance } from '@/components/access/entrance'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { openFrontDoor } from '@/lib/access/doors'
import { findMailToken } from '@/lib/access/queries'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { verifyAddress } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signUp')
  return { title: t('verifyTitle'), robots: { index: false } }
}

export default async function VerifyAddressPage({ params }: { params: Promise<{ token: string }> }) {
  const { token: secret } = await params
  const token = await findMailToken(await openFrontDoor(), 'verify-address', secret)
  if (token?.state !== 'live')
    return <DeadLink state={token?.state} purpose="verify-address" askAgain={paths.signIn()} />

  const t = await getTranslations('access.signUp')
  return (
    <Entrance title={t('verifyTitle')}>
      <p>{t.rich('verifyLead', { email: token.email, b: (words) => <b className="break-all">{words}</b> })}</p>
      <p className="mt-3">{t('verifyWho', { name: briefName(token.name, 'surname') })}</p>
      <Form action={verifyAddress} className="mt-6">
        <Hidden name="secret" value={secret} />
        <Button>{t('verifyButton')}</Button>
      </Form>
    </Entrance>
  )
}
