import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ProofField } from '@/components/access/proof-field'
import { AdultAnswerForm } from '@/components/office/adult-answer'
import { ApplicationFacts } from '@/components/office/application-facts'
import { CodeDesk } from '@/components/office/code-desk'
import { ConfirmFields } from '@/components/office/confirm-fields'
import { History } from '@/components/office/history'
import { JoinedPupil } from '@/components/office/joined-pupil'
import { PupilSearch } from '@/components/office/pupil-search'
import { ReasonForm } from '@/components/office/reason-form'
import { ReissueFields } from '@/components/office/reissue-fields'
import { StateTag } from '@/components/office/state-tag'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { openOffice, owesProof } from '@/lib/access/doors'
import { findAdultAnswer } from '@/lib/applications/adult-queries'
import {
  findHistory,
  findOfficeApplication,
  listMatches,
  listOtherRepresentatives,
} from '@/lib/applications/office-queries'
import { awaitsCode, awaitsVisit, isJoined } from '@/lib/applications/status'
import { today } from '@/lib/platform/clock'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { personName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'
import { publicAddress } from '@/lib/platform/public-address'
import { giveCode, recordAnswer, reject, undo } from './actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ pupil?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('office.queue')
  return { title: t('title'), robots: { index: false } }
}

export default async function OfficeApplicationPage({ params, searchParams }: Props) {
  const office = await openOffice()
  const application = await findOfficeApplication(office, (await params).id)
  if (!application) notFound()

  const { id, status, timeZone, child, number, sentAt, code } = application
  const search = [(await searchParams).pupil].flat()[0]?.trim().slice(0, 100) ?? ''
  const matches = awaitsVisit(status) ? await listMatches(office, application, search) : []
  const pupils = application.pupil ? [application.pupil.id] : matches.map((match) => match.id)
  const [others, history, adult, t, again, locale] = await Promise.all([
    listOtherRepresentatives(office, application, pupils),
    findHistory(office, application),
    findAdultAnswer(office, application),
    getTranslations('office'),
    getTranslations('security.again'),
    getLocale(),
  ])
  const { steps, acts, wrongCodes } = history
  const proof = <ProofField isAsked={await owesProof()} words={{ label: again('field'), hint: again('fieldHint') }} />
  const mayHaveNewCode = awaitsCode(status) && code !== null && !application.codeAcceptedAt
  const slip = {
    issued: t('slip.issued'),
    title: t('slip.title'),
    school: office.schoolName,
    forWhom: t('slip.for'),
    child: personName(child),
    numberLabel: t('slip.number'),
    number,
    codeLabel: t('slip.code'),
    howTo: t('slip.howTo'),
    steps: [t('slip.step1', { address: publicAddress(paths.home) }), t('slip.step2'), t('slip.step3')],
    secret: t('slip.secret'),
    print: t('slip.print'),
    done: t('slip.done'),
  }

  return (
    <Page width="wide" className="group/office pt-6">
      <div className={offPaper}>
        <Link href={paths.officeApplications} className="inline-flex min-h-target items-center">
          <Icon name="chevron-left" /> {t('application.back')}
        </Link>
        <h1>{personName(child)}</h1>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span>
            {t('application.number', { number })},{' '}
            {t('application.sentAt', { moment: formatMoment(sentAt, locale, timeZone) })}
          </span>
          <StateTag status={status} />
        </p>
        {wrongCodes.lastAt && (
          <Notice heading={t('application.wrongCodes')} className="mt-4">
            {t('application.wrongCodesText', {
              count: wrongCodes.count,
              moment: formatMoment(wrongCodes.lastAt, locale, timeZone),
            })}
          </Notice>
        )}
      </div>

      <div className="mt-6 grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr] print:grid-cols-1">
        <div className="grid min-w-0 grid-cols-1 gap-6">
          {isJoined(status) && (
            <JoinedPupil
              application={application}
              others={others}
              confirmedAt={steps.find((step) => step.act === 'confirmed')?.at ?? null}
              today={today(timeZone)}
              locale={locale}
              className={offPaper}
            />
          )}
          {(awaitsVisit(status) || isJoined(status)) && (
            <Sheet key="desk" className={mayHaveNewCode || awaitsVisit(status) ? undefined : onlyWithSlip}>
              <h2 className={`mb-4 text-h3 ${offPaper}`}>
                {awaitsVisit(status) ? t('confirm.title') : t('joined.codeTitle')}
              </h2>
              <CodeDesk action={giveCode} path={paths.officeApplication(id)} slip={slip}>
                {awaitsVisit(status) && (
                  <ConfirmFields
                    application={application}
                    matches={matches}
                    others={others}
                    locale={locale}
                    proof={proof}
                  />
                )}
                {mayHaveNewCode && <ReissueFields applicationId={id} codeId={code.id} proof={proof} />}
              </CodeDesk>
              {awaitsVisit(status) && <PupilSearch applicationId={id} text={search} isOpen={search !== ''} />}
            </Sheet>
          )}
          {adult && (
            <div className={offPaper}>
              <AdultAnswerForm applicationId={id} asked={adult} today={today(timeZone)} action={recordAnswer} />
            </div>
          )}
          {(awaitsVisit(status) || isJoined(status)) && (
            <Sheet id="rare" className={offPaper}>
              {awaitsVisit(status) && <ReasonForm what="reject" applicationId={id} action={reject} />}
              {isJoined(status) && <ReasonForm what="undo" applicationId={id} action={undo} />}
              {isJoined(status) && (
                <p className="py-1">
                  <Link
                    href={paths.officeEndAccess(id)}
                    prefetch={false}
                    className="inline-flex min-h-target items-center"
                  >
                    {t('revoke.title')}
                  </Link>
                </p>
              )}
            </Sheet>
          )}
        </div>
        <div className={`grid min-w-0 grid-cols-1 gap-6 ${offPaper}`}>
          <ApplicationFacts application={application} locale={locale} />
          <History steps={steps} acts={acts} timeZone={timeZone} locale={locale} />
        </div>
      </div>
    </Page>
  )
}

/** While a slip is there, it alone goes to the printer. */
const offPaper = 'group-has-[.code-slip]/office:print:hidden'
const onlyWithSlip = 'not-has-[.code-slip]:hidden'
