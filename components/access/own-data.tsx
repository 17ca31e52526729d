import { getTranslations } from 'next-intl/server'
import type { ReadSection } from './own-words'

/** All sections folded, each with its number of records: what is there is seen at a glance, and read where one likes. */
export async function OwnDataList({ sections }: { sections: ReadSection[] }) {
  const t = await getTranslations('own.data')

  return (
    <div>
      {sections.map(({ name, title, records }) => (
        <details key={name} open={name === 'account'} className="border-b border-rule py-1">
          <summary className="flex min-h-target items-center font-firm">
            {t('counted', { title, count: records.length })}
          </summary>
          {records.length === 0 ? (
            <p className="pb-4 text-soft">{t('none')}</p>
          ) : (
            <ul className="pb-4">
              {records.map((record, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is read
                <li key={at} className="border-t border-rule py-3 first:border-0 first:pt-1">
                  <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[14rem_1fr]">
                    {record.map(({ field, value }) => (
                      <div key={field} className="contents">
                        <dt className="text-soft">{field}</dt>
                        <dd className="min-w-0 break-words">{value}</dd>
                      </div>
                    ))}
                  </dl>
                </li>
              ))}
            </ul>
          )}
        </details>
      ))}
    </div>
  )
}
