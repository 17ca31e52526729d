import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'

/** «Выдать новый код» in place of the one that the page knows. */
export async function ReissueFields({ applicationId, codeId }: { applicationId: string; codeId: string }) {
  const t = await getTranslations('office.joined')
  return (
    <>
      <Hidden name="applicationId" value={applicationId} />
      <Hidden name="codeId" value={codeId} />
      <p className="mb-3">{t('reissueText')}</p>
      <Button variant="plain">{t('reissue')}</Button>
    </>
  )
}
