import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { PrintButton } from '@/components/ui/print-button'
import { env } from '@/lib/platform/env'
import { noBreak } from '@/lib/platform/i18n/typography'
import { paths } from '@/lib/platform/paths'

/** Whom there is a printable instruction for, and how many steps and things to remember it has. */
const memos = {
  parent: { steps: 5, remember: 4 },
  invitee: { steps: 3, remember: 3 },
  teacher: { steps: 4, remember: 3 },
  office: { steps: 5, remember: 3 },
}

export type MemoReader = keyof typeof memos

export const memoReaders = ['parent', 'invitee', 'teacher', 'office'] as const satisfies MemoReader[]

export function isMemoReader(text: string): text is MemoReader {
  return memoReaders.some((reader) => reader === text)
}

/** An instruction that fits on one sheet of paper. */
export async function Memo({ reader }: { reader: MemoReader }) {
  const t = await getTranslations('portal.memo')

  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1>{t(`${reader}.title`)}</h1>
        <PrintButton>{t('print')}</PrintButton>
      </div>
      <p className="mt-3 text-lead">{t(`${reader}.lead`)}</p>

      <ol className="steps mt-6">
        {upTo(memos[reader].steps).map((step) => (
          <li key={step} className="memo-step">
            <b className="num" aria-hidden="true">
              {step}
            </b>
            <div>
              <h2 className="text-h3">{t(`${reader}.s${step}.title`)}</h2>
              <p className="mt-1">{t(`${reader}.s${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>

      <div className="prose mt-6">
        <h2 className="text-h3">{t('remember')}</h2>
        <ul>
          {upTo(memos[reader].remember).map((line) => (
            <li key={line}>{t(`${reader}.r${line}`)}</li>
          ))}
        </ul>
        <p>
          {t('site', { site: new URL(env.NEXTAUTH_URL).host })}
          <br />
          {t('phone', { phone: env.PORTAL_PHONE, hours: noBreak(env.PORTAL_HOURS) })}
        </p>
      </div>
      <p className="mt-6 print-hidden">
        <Link href={paths.help} prefetch={false} className="inline-flex min-h-target items-center">
          {t('all')}
        </Link>
      </p>
    </>
  )
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1)
}
