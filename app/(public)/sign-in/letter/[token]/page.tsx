import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeadLink } from '@/components/access/dead-link'
import { Entrance } from '@/components/access/entrance'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { openFrontDoor } from '@/lib/access/doors'
import { findMailToken } from '@/lib/access/queries'
import { paths } from '@/lib/platform/paths'
import { enterByLink } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.letter')
  return { title: t('open'), robots: { index: false } }
}

export default async function SignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token: secret } = await params
  const token = await findMailToken(await openFrontDoor(), 'sign-in', secret)
  if (token?.state !== 'live')
    return <DeadLink state={token?.state} purpose="sign-in" askAgain={paths.signInByLetter} />

  const t = await getTranslations('access.letter')
  return (
    <Entrance title={t('open')}>
      <p>{t('openLead', { email: token.email })}</p>
      <Form action={enterByLink} className="mt-6">
        <Hidden name="secret" value={secret} />
        <Button>{t('openButton')}</Button>
      </Form>
    </Entrance>
  )
}
