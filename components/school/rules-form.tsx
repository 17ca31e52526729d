import { getLocale, getTranslations } from 'next-intl/server'
import { formatHundredths } from '@/components/diary/work'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { TextField } from '@/components/ui/text-field'
import { presetOf, thresholdPresets, type WeightChange } from '@/lib/attestation/rules-change'
import type { RulesOfYear } from '@/lib/attestation/rules-queries'
import type { SchoolRules } from '@/lib/journal/rules'
import type { FormAction } from '@/lib/platform/form'
import { WeightFields } from './weight-fields'

type Props = {
  action: FormAction
  of: RulesOfYear
  /** What the fields show: the rules that hold, or those that were proposed. */
  rules: SchoolRules
  weights: readonly WeightChange[]
}

/** All that a head decides about averages and days, in one form that leads to what it would change. */
export async function RulesForm({ action, of: { year, kinds }, rules, weights }: Props) {
  const [t, locale] = await Promise.all([getTranslations('rules'), getLocale()])
  const inWords = (hundredths: number) => formatHundredths(hundredths, locale)
  const presets = Object.entries(thresholdPresets).map(([value, { five, four, three }]) => ({
    value,
    label: t(`thresholds.${value}`, { five: inWords(five), four: inWords(four), three: inWords(three) }),
  }))

  return (
    <Form action={action} className="space-y-6">
      <Hidden name="yearId" value={year.id} />
      <Sheet heading={t('averages')} id="averages">
        <ChoiceField
          name="averaging"
          label={t('averaging.label')}
          defaultValue={rules.averaging}
          choices={(['weighted', 'plain'] as const).map((value) => ({
            value,
            label: t(`averaging.${value}`),
            hint: t(`averaging.${value}Hint`),
          }))}
        />
        <ChoiceField
          name="thresholds"
          label={t('thresholds.label')}
          hint={t('thresholds.hint')}
          defaultValue={presetOf(rules)}
          choices={[...presets, { value: 'own', label: t('thresholds.own') }]}
          className="mb-2"
        />
        <div className="mb-2 flex flex-wrap gap-x-6">
          {(['five', 'four', 'three'] as const).map((name) => (
            <TextField
              key={name}
              name={name}
              label={t(name)}
              defaultValue={inWords(rules[name])}
              inputMode="decimal"
              size="short"
              maxLength={5}
            />
          ))}
        </div>
        <TextField
          name="fewestMarks"
          label={t('fewestMarks')}
          hint={t('fewestMarksHint')}
          defaultValue={String(rules.fewestMarks)}
          inputMode="numeric"
          size="short"
          maxLength={2}
        />
      </Sheet>
      <Sheet heading={t('weights.heading')} under={t('weights.under')} id="weights">
        <WeightFields kinds={kinds} weights={weights} locale={locale} />
      </Sheet>
      <Sheet heading={t('keeping')} id="keeping">
        <TextField
          name="minutesToUndo"
          label={t('minutesToUndo')}
          hint={t('minutesToUndoHint')}
          defaultValue={String(rules.minutesToUndo)}
          inputMode="numeric"
          size="short"
          maxLength={3}
        />
        <TextField
          name="daysToClose"
          label={t('daysToClose')}
          hint={t('daysToCloseHint')}
          defaultValue={String(rules.daysToClose)}
          inputMode="numeric"
          size="short"
          maxLength={3}
        />
        <CheckField
          name="holdsRemarks"
          label={t('holdsRemarks')}
          hint={t('holdsRemarksHint')}
          defaultChecked={rules.holdsRemarks}
        />
      </Sheet>
      <div>
        <Button>{t('toPreview')}</Button>
        <p className="mt-2 text-grid text-soft">{t('toPreviewHint')}</p>
      </div>
    </Form>
  )
}
