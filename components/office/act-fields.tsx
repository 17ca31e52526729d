import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { TextField } from '@/components/ui/text-field'
import type { Day } from '@/lib/platform/day'

/** The paper behind what is done: its number and its day. */
export async function ActFields({ latest }: { latest: Day }) {
  const t = await getTranslations('office.act')
  return (
    <>
      <TextField name="actNumber" label={t('number')} hint={t('numberHint')} size="short" maxLength={30} />
      <DateField name="actDay" label={t('day')} max={latest} />
    </>
  )
}
