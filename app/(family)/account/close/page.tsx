import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { PasswordField } from '@/components/ui/password-field'
import { Sheet } from '@/components/ui/sheet'
import { askProofAgain, openAccount } from '@/lib/access/doors'
import { findSettings } from '@/lib/access/queries'
import { paths } from '@/lib/platform/paths'
import { daysKept } from '@/lib/platform/retention'
import { close } from './actions'

const endings = ['diaries', 'given', 'applications', 'sessions', 'name'] as const
const keepings = ['papers', 'ledgers', 'letters'] as const

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own.close')
  return { title: t('title'), robots: { index: false } }
}

/** What ends with an account, what stays and why; and the end itself. Not for whoever works by it. */
export default async function CloseAccountPage() {
  const account = await openAccount()
  await askProofAgain()
  const [t, fields, { hasPassword }] = await Promise.all([
    getTranslations('own.close'),
    getTranslations('access.fields'),
    findSettings(account),
  ])
  const schools = account.appointments.map(({ schoolName }) => schoolName ?? t('city'))

  return (
    <Page className="py-8">
      <h1>{t('title')}</h1>
      <Sheet heading={t('ends')} id="ends" className="mt-6">
        <ul className="list-disc space-y-2 pl-6">
          {endings.map((ending) => (
            <li key={ending}>{t(`ending.${ending}`)}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet heading={t('stays')} id="stays" className="mt-6">
        <ul className="list-disc space-y-2 pl-6">
          {keepings.map((keeping) => (
            <li key={keeping}>{t(`keeping.${keeping}`, { days: daysKept.sentLetter })}</li>
          ))}
        </ul>
        <p className="mt-4">
          <Link href={paths.accountData}>{t('takeData')}</Link>
        </p>
      </Sheet>
      {schools.length > 0 ? (
        <Notice heading={t('works')} className="mt-6">
          <p>{t('worksText', { where: [...new Set(schools)].join(', ') })}</p>
        </Notice>
      ) : (
        <Sheet heading={t('really')} id="really" hasMargin className="mt-6">
          <Form action={close}>
            {hasPassword && (
              <PasswordField name="password" label={fields('password')} autoComplete="current-password" />
            )}
            <CheckField name="isSure" label={t('sure')} />
            <div className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
              <Button>{t('submit')}</Button>
              <Link href={paths.accountSettings}>{t('back')}</Link>
            </div>
          </Form>
        </Sheet>
      )}
    </Page>
  )
}
