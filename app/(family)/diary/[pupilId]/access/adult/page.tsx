import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Sheet } from '@/components/ui/sheet'
import { comesOfAgeOn } from '@/lib/access/coming-of-age'
import { openComingOfAge } from '@/lib/access/doors'
import { listParentsToAnswer } from '@/lib/applications/adult-queries'
import { today } from '@/lib/platform/clock'
import { formatDayShort } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'
import { answer } from './actions'

type Props = { params: Promise<{ pupilId: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('adult'))('title') }
}

/** Where a pupil who comes of age says of each representative whether they go on reading. */
export default async function ComingOfAgePage({ params, searchParams }: Props) {
  const [{ pupilId }, { done }, t, locale] = await Promise.all([
    params,
    searchParams,
    getTranslations('adult'),
    getLocale(),
  ])
  const adult = await openComingOfAge(pupilId)
  const parents = await listParentsToAnswer(adult)
  const birthday = comesOfAgeOn(adult.birthDay)
  const about = { isAdult: today(adult.timeZone) >= birthday ? 'yes' : 'no', day: formatDayShort(birthday, locale) }

  return (
    <Page width="question">
      {done === 'yes' && <Notice kind="done" heading={t('done')} isNews className="mb-5" />}
      <Sheet hasMargin>
        <h1>{t('title')}</h1>
        <p className="mt-4">{t('lead', about)}</p>
        <p className="mt-2">{parents.length > 0 ? t('until', about) : t('none')}</p>
        <ul className="readers mt-4">
          {parents.map(({ parentId, name, answer: said }) => (
            <li key={parentId}>
              <b>{briefName(name)}</b>
              <small>{t(`answer.${said ?? 'none'}`)}</small>
              <Form action={answer} label={briefName(name)} className="mt-2">
                <Hidden name="pupilId" value={pupilId} />
                <Hidden name="parentId" value={parentId} />
                <div className="flex flex-wrap gap-2">
                  <Button
                    variant="plain"
                    name="answer"
                    value="kept"
                    aria-label={t('keepOf', { name: briefName(name) })}
                  >
                    {t('keep')}
                  </Button>
                  <Button
                    variant="plain"
                    name="answer"
                    value="ended"
                    aria-label={t('endOf', { name: briefName(name) })}
                  >
                    {t('end')}
                  </Button>
                </div>
              </Form>
            </li>
          ))}
        </ul>
        {parents.length > 0 && <p className="mt-4 text-grid text-soft">{t('change')}</p>}
      </Sheet>
    </Page>
  )
}
