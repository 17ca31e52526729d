import { getLocale, getTranslations } from 'next-intl/server'
import { Button, ButtonLink } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import type { Answers } from '@/lib/applications/schemas'
import { stepToContinue } from '@/lib/applications/steps'
import { formatMoment } from '@/lib/platform/i18n/formats'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = {
  drafts: { id: string; answers: Answers; savedAt: Date }[]
  discard: (formData: FormData) => Promise<void>
}

/** What was begun and not sent, each to be gone on with, or thrown away. */
export async function DraftList({ drafts, discard }: Props) {
  const [t, locale] = await Promise.all([getTranslations('applications'), getLocale()])

  return (
    <ul className="divide-y divide-rule">
      {drafts.map(({ id, answers, savedAt }) => {
        const child = answers.child ? briefName(answers.child) : t('drafts.unnamed')
        const step = stepToContinue(answers)
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <p>
              <b className="font-firm">{child}</b>
              <br />
              <span className="text-grid text-soft">
                {t('drafts.saved', { moment: formatMoment(savedAt, locale), step: t(`steps.${step}`) })}
              </span>
            </p>
            <div className="flex flex-wrap gap-2">
              <ButtonLink
                variant="plain"
                href={paths.applicationStep(id, step)}
                aria-label={t('drafts.continueWhat', { child })}
              >
                {t('drafts.continue')}
              </ButtonLink>
              <form action={discard}>
                <Hidden name="id" value={id} />
                <Button variant="quiet" aria-label={t('drafts.discardWhat', { child })}>
                  {t('drafts.discard')}
                </Button>
              </form>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
