import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { classes } from './classes'
import { Icon } from './icon'

export type ProgressStep = { name: string; state: 'done' | 'now' | 'ahead'; href?: string }

/** Where one is in a long form. What is done may be gone back to. */
export async function Progress({ steps, label }: { steps: ProgressStep[]; label?: string }) {
  const t = await getTranslations('common.progress')
  const number = steps.findIndex((step) => step.state === 'now') + 1

  return (
    <nav className="progress" aria-label={label ?? t('label')}>
      {number > 0 && <p>{t('step', { number, total: steps.length })}</p>}
      <ol>
        {steps.map((step) => (
          <li key={step.name} aria-current={step.state === 'now' ? 'step' : undefined} className={classes(step.state)}>
            <StepName step={step} doneWord={t('done')} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepName({ step, doneWord }: { step: ProgressStep; doneWord: string }) {
  if (step.state !== 'done') return <span>{step.name}</span>

  const name = (
    <>
      <Icon name="check" />
      {step.name}
      <span className="sr-only">, {doneWord}</span>
    </>
  )
  if (!step.href) return <span>{name}</span>
  return (
    <Link href={step.href} prefetch={false}>
      {name}
    </Link>
  )
}
