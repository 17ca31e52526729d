import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { paths } from '@/lib/platform/paths'

type Props = { applicationId: string; text: string; isOpen: boolean }

/** A child who was renamed, or written down quite otherwise, is looked for by name. */
export async function PupilSearch({ applicationId, text, isOpen }: Props) {
  const t = await getTranslations('office.confirm')
  return (
    <details open={isOpen} className="mt-5">
      <summary className="inline-flex min-h-target items-center text-pen underline">{t('find')}</summary>
      <form action={paths.officeApplication(applicationId)} className="mt-2">
        <label htmlFor="pupil" className="block font-firm">
          {t('search')}
        </label>
        <p id="pupil-hint" className="text-grid text-soft">
          {t('searchHint')}
        </p>
        <div className="mt-1 flex flex-wrap gap-3">
          <input
            id="pupil"
            name="pupil"
            type="search"
            defaultValue={text}
            maxLength={100}
            autoComplete="off"
            aria-describedby="pupil-hint"
            className={`${inputClass} max-w-96`}
          />
          <Button variant="plain">{t('findButton')}</Button>
        </div>
      </form>
    </details>
  )
}
