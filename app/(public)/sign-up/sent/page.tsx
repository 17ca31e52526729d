import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgainNotice, type AskedAgain } from '@/components/access/again-notice'
import { Entrance } from '@/components/access/entrance'
import { Button, ButtonLink } from '@/components/ui/button'
import { readSignUp } from '@/lib/access/sign-up-memory'
import { paths } from '@/lib/platform/paths'
import { sendAgain } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('access.signUp')
  return { title: t('sentTitle'), robots: { index: false } }
}

export default async function LetterSentPage({ searchParams }: { searchParams: Promise<AskedAgain> }) {
  const typed = await readSignUp()
  if (!typed) redirect(paths.signUp)
  const [t, asked] = await Promise.all([getTranslations('access.signUp'), searchParams])

  return (
    <Entrance title={t('sentTitle')} notice={<AgainNotice asked={asked} />}>
      <p>{t.rich('sent', { email: typed.email, b: (words) => <b className="break-all">{words}</b> })}</p>
      <h2 className="mt-6 text-h3">{t('notThere')}</h2>
      <p className="mt-2">{t('notThereText')}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <form action={sendAgain}>
          <Button variant="plain">{t('again')}</Button>
        </form>
        <ButtonLink variant="quiet" href={paths.signUp}>
          {t('mend')}
        </ButtonLink>
      </div>
    </Entrance>
  )
}
