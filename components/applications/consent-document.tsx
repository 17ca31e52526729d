import { getTranslations } from 'next-intl/server'
import { type ConsentFacts, consentParts } from '@/lib/applications/consent-text'

/** The text of the consent, in the version that is asked for. */
export async function ConsentDocument({ version, facts }: { version: string; facts: ConsentFacts }) {
  const t = await getTranslations(`applications.consent.${version}`)

  return (
    <article className="prose">
      {consentParts.map((part) => (
        <section key={part} className="mt-4">
          <h2 className="text-body">{t(`${part}.heading`)}</h2>
          <p className="mt-1">{t(`${part}.text`, facts)}</p>
        </section>
      ))}
    </article>
  )
}
