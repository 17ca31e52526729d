import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { OwnDataList } from '@/components/access/own-data'
import { ownDataInWords } from '@/components/access/own-words'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { askProofAgain, openAccount } from '@/lib/access/doors'
import { collectOwnData } from '@/lib/applications/own-data'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own.data')
  return { title: t('title'), robots: { index: false } }
}

/** Everything that is kept about the reader, and two files of it. */
export default async function OwnDataPage() {
  const account = await openAccount()
  await askProofAgain()
  const [t, data] = await Promise.all([getTranslations('own.data'), collectOwnData(account)])

  return (
    <Page className="py-8">
      <h1>{t('title')}</h1>
      <p className="mt-3 text-soft">{t('lead')}</p>
      <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <li>
          <a href={paths.accountDataFile('csv')} className="inline-flex min-h-target items-center" download>
            {t('csv')}
          </a>
        </li>
        <li>
          <a href={paths.accountDataFile('json')} className="inline-flex min-h-target items-center" download>
            {t('json')}
          </a>
        </li>
      </ul>
      <Sheet className="mt-4">
        <OwnDataList sections={await ownDataInWords(data)} />
      </Sheet>
      <p className="mt-6 text-soft">{t('notHere')}</p>
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2">
        <Link href={paths.privacy}>{t('why')}</Link>
        <Link href={paths.accountSettings}>{t('settings')}</Link>
      </p>
    </Page>
  )
}
