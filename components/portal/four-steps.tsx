import { getTranslations } from 'next-intl/server'

const steps = ['create', 'visit', 'data', 'open'] as const

/** The way to a diary: what, who, how long. */
export async function FourSteps() {
  const t = await getTranslations('portal.landing.steps')

  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step}>
          <b className="num" aria-hidden="true">
            {index + 1}
          </b>
          <div>
            <h3>{t(`${step}.title`)}</h3>
            <p className="mt-1">{t(`${step}.text`)}</p>
          </div>
          <p className="who">
            <b>{t(`${step}.who`)}</b>
            {t(`${step}.long`)}
          </p>
        </li>
      ))}
    </ol>
  )
}
