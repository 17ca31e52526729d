import Form from 'next/form'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Icon } from '@/components/ui/icon'
import { paths } from '@/lib/platform/paths'

/** A search that stays in the address, so that its answer can be sent to somebody. */
export async function SchoolLookup({ query, action = paths.schools() }: { query?: string; action?: string }) {
  const t = await getTranslations('portal.schools')

  return (
    <Form action={action} prefetch={false} role="search">
      <label htmlFor="school-query" className="mb-1 block font-firm">
        {t('label')}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id="school-query"
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          aria-describedby="school-query-hint"
          className={`${inputClass} min-w-0 flex-[1_1_200px]`}
        />
        <Button variant="plain" icon={<Icon name="search" />}>
          {t('find')}
        </Button>
      </div>
      <p id="school-query-hint" className="mt-2 text-grid text-soft">
        {t('hint')}
      </p>
    </Form>
  )
}
