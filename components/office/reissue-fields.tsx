import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'

type Props = { applicationId: string; codeId: string; proof: ReactNode }

/** «Выдать новый код» in place of the one that the page knows. */
export async function ReissueFields({ applicationId, codeId, proof }: Props) {
  const t = await getTranslations('office.joined')
  return (
    <>
      <Hidden name="applicationId" value={applicationId} />
      <Hidden name="codeId" value={codeId} />
      <p className="mb-3">{t('reissueText')}</p>
      {proof}
      <Button variant="plain">{t('reissue')}</Button>
    </>
  )
}
