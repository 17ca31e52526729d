import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { comesOfAgeOn } from '@/lib/access/coming-of-age'
import type { AdultAnswer } from '@/lib/applications/adult-queries'
import type { Day } from '@/lib/platform/day'
import type { FormAction } from '@/lib/platform/form'
import { formatDayOfYear } from '@/lib/platform/i18n/formats'

type Props = {
  applicationId: string
  asked: { birthDay: Day; answer: AdultAnswer | null }
  today: Day
  action: FormAction
}

/** What a pupil who comes of age brought on paper: whether this representative goes on reading. */
export async function AdultAnswerForm({ applicationId, asked, today, action }: Props) {
  const [t, locale] = await Promise.all([getTranslations('adult.office'), getLocale()])
  const birthday = comesOfAgeOn(asked.birthDay)
  const about = { isAdult: today >= birthday ? 'yes' : 'no', day: formatDayOfYear(birthday, locale) }

  return (
    <Sheet id="adult" heading={t('title')}>
      <p>{t('text', about)}</p>
      <p className="mt-2 mb-4 font-firm">{t(`said.${asked.answer ?? 'none'}`)}</p>
      <Form action={action} label={t('title')}>
        <Hidden name="applicationId" value={applicationId} />
        <ChoiceField
          name="answer"
          label={t('answer')}
          choices={(['kept', 'ended'] as const).map((one) => ({ value: one, label: t(one) }))}
        />
        <Button variant="plain">{t('submit')}</Button>
      </Form>
    </Sheet>
  )
}
