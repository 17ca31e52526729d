import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CodesDesk } from '@/components/access/codes-desk'
import { PasskeyForm } from '@/components/access/passkey-form'
import { PasskeyList } from '@/components/access/passkey-list'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openAccount } from '@/lib/access/doors'
import { listFactors } from '@/lib/access/factor-queries'
import { lacksFactor } from '@/lib/access/second-factor'
import { requiresSecondFactor } from '@/lib/platform/env'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { paths } from '@/lib/platform/paths'
import { addPasskey, askPasskey, beginApp, makeCodes, removeApp, removePasskey } from './actions'

type Asked = Record<'done', string | string[] | undefined>

const happenings = ['app', 'app-removed', 'passkey', 'passkey-removed'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('security')
  return { title: t('title') }
}

/** What stands beside the password: an app with codes, passkeys, codes on paper. */
export default async function SecurityPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const account = await openAccount()
  const [t, { appSince, passkeys, codesLeft }, { done }] = await Promise.all([
    getTranslations('security'),
    listFactors(account),
    searchParams,
  ])
  const happened = happenings.find((one) => one === done)

  return (
    <Page className="py-8">
      <h1>{t('title')}</h1>
      <p className="mt-3 text-soft">{t('lead')}</p>
      {happened && <Notice kind="done" heading={t(`done.${happened}`)} isNews className="mt-6" />}
      {lacksFactor(account, requiresSecondFactor) && (
        <Notice heading={t('required')} className="mt-6">
          <p>{t('requiredText')}</p>
        </Notice>
      )}
      {account.hasFactor && codesLeft === 0 && (
        <Notice heading={t('codes.none')} className="mt-6">
          <p>{t('codes.noneText')}</p>
        </Notice>
      )}

      <Sheet heading={t('app.heading')} id="app" className="mt-6">
        <p>{t('app.what')}</p>
        {appSince && (
          <p className="mt-3 font-bold">{t('app.since', { moment: formatMoment(appSince, account.locale) })}</p>
        )}
        <div className="mt-4 flex flex-wrap gap-3">
          <form action={beginApp}>
            <Button variant={account.hasFactor ? 'plain' : 'main'}>{t(appSince ? 'app.anew' : 'app.begin')}</Button>
          </form>
          {appSince && (
            <form action={removeApp}>
              <Button variant="plain">{t('app.remove')}</Button>
            </form>
          )}
        </div>
      </Sheet>
      <Sheet heading={t('passkeys.heading')} id="passkeys" className="mt-6">
        <p className="mb-4">{t('passkeys.what')}</p>
        <PasskeyList passkeys={passkeys} locale={account.locale} remove={removePasskey} />
        <PasskeyForm
          ask={askPasskey}
          add={addPasskey}
          words={{
            name: t('passkeys.name'),
            nameHint: t('passkeys.nameHint'),
            button: t('passkeys.add'),
            failed: t('passkeys.failed'),
            unable: t('passkeys.unable'),
          }}
        />
      </Sheet>
      {account.hasFactor && (
        <Sheet heading={t('codes.heading')} id="codes" className="mt-6">
          <CodesDesk
            action={makeCodes}
            path={paths.accountSecurity}
            words={{
              title: t('codes.heading'),
              once: t('codes.once'),
              print: t('codes.print'),
              done: t('codes.done'),
            }}
          >
            <p className="mb-4">
              {t('codes.what')} {codesLeft > 0 && t('codes.left', { count: codesLeft })}
            </p>
            <Button variant={codesLeft === 0 ? 'main' : 'plain'}>
              {t(codesLeft === 0 ? 'codes.make' : 'codes.makeAnew')}
            </Button>
          </CodesDesk>
        </Sheet>
      )}
      <p className="mt-6">
        <Link href={paths.accountSettings}>{t('settings')}</Link>
      </p>
    </Page>
  )
}
