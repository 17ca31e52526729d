import { getLocale, getTranslations } from 'next-intl/server'
import { formatWeight } from '@/components/diary/work'
import { Button } from '@/components/ui/button'
import { Fold } from '@/components/ui/fold'
import { Form } from '@/components/ui/form'
import { Hidden } from '@/components/ui/hidden'
import { Sheet } from '@/components/ui/sheet'
import { type ColumnSheet, isUntouched } from '@/lib/journal/column'
import type { WorkKind } from '@/lib/journal/work-kind'
import type { FormAction } from '@/lib/platform/form'
import { WorkFields } from './work-fields'

type Props = {
  courseId: string
  sheet: ColumnSheet
  kinds: readonly WorkKind[]
  change: FormAction
  remove: FormAction
}

/** What a work is, folded up: it may be made another, and taken away while nothing stands in it. */
export async function WorkSheet({ courseId, sheet, kinds, change, remove }: Props) {
  const [t, locale] = await Promise.all([getTranslations('journal.column'), getLocale()])
  const ids = (
    <>
      <Hidden name="courseId" value={courseId} />
      <Hidden name="columnId" value={sheet.id} />
    </>
  )

  return (
    <Sheet id="work" heading={t('work')}>
      <Form action={change} label={t('change')}>
        <Fold summary={t('change')} field="weight">
          {ids}
          {!isUntouched(sheet) && <p className="mb-4 text-soft">{t('changeNote')}</p>}
          <WorkFields
            kinds={kinds}
            kindId={sheet.kindId}
            weight={formatWeight(sheet.weightTenths, locale)}
            title={sheet.title}
          />
          <Button variant="plain">{t('changeSave')}</Button>
        </Fold>
      </Form>
      {isUntouched(sheet) && (
        <Form action={remove} label={t('remove')} className="mt-4">
          {ids}
          <p className="mb-2 text-soft">{t('removeNote')}</p>
          <Button variant="plain">{t('remove')}</Button>
        </Form>
      )}
    </Sheet>
  )
}
