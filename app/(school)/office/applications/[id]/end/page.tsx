import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActFields } from '@/components/office/act-fields'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Icon } from '@/components/ui/icon'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { TextareaField } from '@/components/ui/textarea-field'
import { askProofAgain, openOffice } from '@/lib/access/doors'
import { findOfficeApplication } from '@/lib/applications/office-queries'
import { isJoined } from '@/lib/applications/status'
import { today } from '@/lib/platform/clock'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { revoke } from '../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('office.revoke'))('title'), robots: { index: false } }
}

/** «Прекратить доступ»: by which paper and why, with what follows said before. */
export default async function EndByActPage({ params }: Props) {
  const office = await openOffice()
  const application = await findOfficeApplication(office, (await params).id)
  if (!application) notFound()
  if (!isJoined(application.status)) redirect(paths.officeApplication(application.id))

  await askProofAgain()
  const t = await getTranslations('office')
  const { id, relation, applicant, child, timeZone } = application
  return (
    <Page width="question">
      <Link href={paths.officeApplication(id)} prefetch={false} className="inline-flex min-h-target items-center">
        <Icon name="chevron-left" /> {t('revoke.back')}
      </Link>
      <Sheet hasMargin>
        <h1>{t('revoke.title')}</h1>
        <p className="mt-2 text-soft">
          {personName(applicant)}, {t(`relation.${relation}`)}. {personName(child)}
        </p>
        <p className="mt-4">{t('revoke.text')}</p>
        <p className="mt-2 mb-6">{t('revoke.told')}</p>
        <Form action={revoke} label={t('revoke.title')}>
          <Hidden name="applicationId" value={id} />
          <ActFields latest={today(timeZone)} />
          <TextareaField
            name="revokeReason"
            label={t('revoke.reason')}
            hint={t('revoke.hint')}
            rows={3}
            maxLength={1000}
          />
          <Button className="mt-4">{t('revoke.submit')}</Button>
        </Form>
      </Sheet>
    </Page>
  )
}
