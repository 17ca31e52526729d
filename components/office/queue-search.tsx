import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/field-looks'
import { Icon } from '@/components/ui/icon'
import type { QueueTab } from '@/lib/applications/queue'
import { paths } from '@/lib/platform/paths'

type Props = { tab: QueueTab; text: string }

/** «Номер или фамилия». It has the focus, so that a scanner types the number of a QR code into it. */
export async function QueueSearch({ tab, text }: Props) {
  const t = await getTranslations('office.queue')
  return (
    <search>
      <form action={paths.officeApplications} className="mt-4">
        {tab !== 'all' && <input type="hidden" name="tab" value={tab} />}
        <label htmlFor="q" className="block font-firm">
          {t('search')}
        </label>
        <p id="q-hint" className="text-grid text-soft">
          {t('searchHint')}
        </p>
        <div className="mt-1 flex flex-wrap items-center gap-3">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            aria-describedby="q-hint"
            // biome-ignore lint/a11y/noAutofocus: the clerk comes here with a paper in hand; a scanner types where the focus is
            autoFocus
            className={`${inputClass} max-w-96`}
          />
          <Button icon={<Icon name="search" />}>{t('find')}</Button>
          {text && <Link href={paths.officeQueue({ tab: tab === 'all' ? undefined : tab })}>{t('clear')}</Link>}
        </div>
      </form>
    </search>
  )
}
