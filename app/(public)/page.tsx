import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { EightFunctions } from '@/components/portal/eight-functions'
import { FourSteps } from '@/components/portal/four-steps'
import { Hello } from '@/components/portal/hello'
import { SchoolLookup } from '@/components/portal/school-lookup'
import { SpecimenDay } from '@/components/portal/specimen-day'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { Leaf, Spread } from '@/components/ui/spread'
import { findAccount } from '@/lib/access/doors'
import { portalFigures } from '@/lib/applications/figures'
import { env } from '@/lib/platform/env'
import { paths } from '@/lib/platform/paths'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: { absolute: `${t('common.brand')}. ${env.PORTAL_NAME}` }, description: t('portal.landing.lead') }
}

export default async function LandingPage() {
  const [t, locale, figures, account] = await Promise.all([
    getTranslations('portal.landing'),
    getLocale(),
    portalFigures(),
    findAccount(),
  ])

  return (
    <Page width="wide" className="pt-2">
      <Spread className="flyleaf">
        <Leaf labelledBy="hello">
          <Hello figures={figures} locale={locale} isStranger={account === null} />
        </Leaf>
        <Leaf isRuled className="specimen">
          <SpecimenDay />
        </Leaf>
      </Spread>

      <section className="mt-16" aria-labelledby="steps">
        <h2 id="steps" className="mb-5">
          {t('steps.heading')}
        </h2>
        <FourSteps />
        <div className="heed">
          <h3>
            <Icon name="mail" />
            {t('mailbox.heading')}
          </h3>
          <p>{t('mailbox.text')}</p>
        </div>
      </section>

      <section className="mt-16" aria-labelledby="functions">
        <h2 id="functions" className="mb-5">
          {t('functions.heading')}
        </h2>
        <EightFunctions />
      </section>

      <div className="mt-16 grid gap-10 md:grid-cols-2 md:gap-12">
        <section aria-labelledby="lookup">
          <h2 id="lookup" className="mb-4">
            {t('lookup.heading')}
          </h2>
          <SchoolLookup />
        </section>
        <section aria-labelledby="readers">
          <h2 id="readers">{t('readers.heading')}</h2>
          <p className="mt-3">{t('readers.text')}</p>
          <ul className="mt-3">
            <MemoLink href={paths.helpFor('parent')} word={t('readers.parent')} />
            <MemoLink href={paths.helpFor('invitee')} word={t('readers.invitee')} />
            <MemoLink href={paths.helpFor('teacher')} word={t('readers.school')} />
          </ul>
        </section>
      </div>
    </Page>
  )
}

function MemoLink({ href, word }: { href: string; word: string }) {
  return (
    <li>
      <Link href={href} prefetch={false} className="inline-flex min-h-target items-center">
        {word}
      </Link>
    </li>
  )
}
