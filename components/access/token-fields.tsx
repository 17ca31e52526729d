import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { ChoiceField } from '@/components/ui/choice-field'
import { DateField } from '@/components/ui/date-field'
import { Hidden } from '@/components/ui/hidden'
import { TextField } from '@/components/ui/text-field'
import { latestLastDay, tokenParts, usualLastDay } from '@/lib/access/token'
import type { Day } from '@/lib/platform/day'
import { ProofField } from './proof-field'

type Props = { pupilId: string; today: Day; owesProof: boolean }

/** What a new token is for, what it opens, and until when. */
export async function TokenFields({ pupilId, today, owesProof }: Props) {
  const [t, again] = await Promise.all([getTranslations('tokens'), getTranslations('security.again')])
  return (
    <>
      <Hidden name="pupilId" value={pupilId} />
      <TextField name="name" label={t('make.name')} hint={t('make.nameHint')} maxLength={60} />
      <ChoiceField
        name="parts"
        label={t('make.parts')}
        many
        choices={tokenParts.map((part) => ({ value: part, label: t(`partLabel.${part}`) }))}
      />
      <DateField
        name="lastDay"
        label={t('make.lastDay')}
        hint={t('make.lastDayHint')}
        min={today}
        max={latestLastDay(today)}
        defaultValue={usualLastDay(today)}
      />
      <ProofField isAsked={owesProof} words={{ label: again('field'), hint: again('fieldHint') }} />
      <Button>{t('make.submit')}</Button>
    </>
  )
}
