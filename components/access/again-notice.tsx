import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'

/** What became of «Прислать ещё раз»: it was sent, or one has to wait for so many minutes. */
export type AskedAgain = Record<'again' | 'wait', string | string[] | undefined>

export async function AgainNotice({ asked }: { asked: AskedAgain }) {
  const t = await getTranslations('access.signUp')
  const minutes = Math.trunc(Number([asked.wait].flat()[0]))

  if (minutes > 0) {
    return (
      <Notice heading={t('waitTitle')} isNews>
        <p>{t('waitText', { minutes: Math.min(minutes, 60) })}</p>
      </Notice>
    )
  }
  if (!asked.again) return null
  return (
    <Notice kind="done" heading={t('sentAgain')} isNews>
      <p>{t('sentAgainText')}</p>
    </Notice>
  )
}
