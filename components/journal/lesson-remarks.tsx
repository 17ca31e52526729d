import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { CheckField } from '@/components/ui/check-field'
import { ChoiceField } from '@/components/ui/choice-field'
import { Hidden } from '@/components/ui/hidden'
import { SelectField } from '@/components/ui/select-field'
import { Sheet } from '@/components/ui/sheet'
import { Tag } from '@/components/ui/tag'
import { TextareaField } from '@/components/ui/textarea-field'
import type { LessonRemark, LessonSheet } from '@/lib/journal/lesson'
import { fieldOf } from '@/lib/journal/lesson-form'
import { longestRemark } from '@/lib/journal/remark'
import { briefName } from '@/lib/platform/i18n/person-name'

type Props = { lesson: LessonSheet; newRemarkId: string; holdsRemarks: boolean }

/** What was said of pupils at the lesson, to be corrected by whoever said it; and one more. */
export function LessonRemarks({ lesson, newRemarkId, holdsRemarks }: Props) {
  const t = useTranslations('lesson.remark')
  const names = new Map(lesson.pupils.map((pupil) => [pupil.enrolmentId, briefName(pupil, 'surname')]))
  const field = (part: Parameters<typeof fieldOf.remark>[1]) => fieldOf.remark(newRemarkId, part)

  return (
    <Sheet id="remarks" heading={t('heading')}>
      {lesson.remarks.map((remark) => (
        <SaidRemark key={remark.entryId} remark={remark} name={names.get(remark.enrolmentId) ?? ''} />
      ))}
      <details>
        <summary>{t('add')}</summary>
        <SelectField
          name={field('pupil')}
          label={t('pupil')}
          options={[{ value: '', label: t('choose') }, ...[...names].map(([value, label]) => ({ value, label }))]}
          className="mb-3"
        />
        <ChoiceField
          name={field('kind')}
          label={t('kind')}
          choices={[
            { value: 'praise', label: t('praise') },
            { value: 'remark', label: t('remark'), hint: holdsRemarks ? t('heldHint') : undefined },
          ]}
          className="mb-3"
        />
        <TextareaField name={field('text')} label={t('text')} rows={2} maxLength={longestRemark} className="mb-3" />
        <Button variant="plain" name="intent" value="add-remark">
          {t('say')}
        </Button>
      </details>
    </Sheet>
  )
}

function SaidRemark({ remark, name }: { remark: LessonRemark; name: string }) {
  const t = useTranslations('lesson.remark')
  const field = (part: Parameters<typeof fieldOf.remark>[1]) => fieldOf.remark(remark.remarkId, part)

  return (
    <div className="lesson-remark">
      <p>
        <b className="font-firm">{name}.</b>{' '}
        {t('said', { kind: remark.kind, state: stateOf(remark), text: remark.text ?? '' })}{' '}
        {remark.isHeld && <Tag>{t('held')}</Tag>}
      </p>
      {remark.isOwn && !remark.isWithdrawn && remark.text !== null && (
        <details>
          <summary>{t('correct')}</summary>
          <Hidden name={field('entry')} value={remark.entryId} />
          <TextareaField
            name={field('text')}
            label={t('text')}
            rows={2}
            maxLength={longestRemark}
            defaultValue={remark.text}
            className="mb-2"
          />
          <CheckField name={field('withdraw')} label={t('withdraw')} hint={t('withdrawHint')} className="mb-2" />
          <Button variant="plain" name="intent" value="save">
            {t('saveCorrected')}
          </Button>
        </details>
      )}
    </div>
  )
}

function stateOf({ isWithdrawn, text }: LessonRemark): 'withdrawn' | 'erased' | 'stands' {
  if (isWithdrawn) return 'withdrawn'
  return text === null ? 'erased' : 'stands'
}
