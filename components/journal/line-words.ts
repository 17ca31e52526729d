import { getTranslations } from 'next-intl/server'
import { correctionReasons } from '@/lib/journal/correction'
import type { LineWords } from './column-line'

/** What a field of a column says by itself. */
export async function lineWords(): Promise<LineWords> {
  const t = await getTranslations('journal')
  return {
    whose: t('column.whose'),
    theirs: t('column.theirs', { value: '{value}' }),
    theirsEmpty: t('column.theirsEmpty'),
    mine: t('column.mine'),
    why: t('column.why'),
    chooseReason: t('column.chooseReason'),
    ownReason: t('column.ownReason'),
    ownReasonLabel: t('column.ownReasonLabel'),
    reasons: Object.fromEntries(correctionReasons.map((reason) => [reason, t(`reasons.${reason}`)])),
  }
}
