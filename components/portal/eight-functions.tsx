import { getTranslations } from 'next-intl/server'

const functions = ['marks', 'homework', 'attendance', 'events', 'meetings', 'sms', 'messages', 'statistics'] as const

/** What the diary is for. */
export async function EightFunctions() {
  const t = await getTranslations('portal.landing.functions')

  return (
    <>
      <ol className="functions">
        {functions.map((name, index) => (
          <li key={name}>
            <b className="num" aria-hidden="true">
              {index + 1}
            </b>
            <div>
              <h3>{t(`${name}.title`)}</h3>
              <p>{t(`${name}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-grid text-soft">{t('soon')}</p>
    </>
  )
}
