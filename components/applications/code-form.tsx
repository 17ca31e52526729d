import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { TextField } from '@/components/ui/text-field'

/** The code from the school's paper. */
export async function CodeForm({ action }: { action: ComponentProps<typeof Form>['action'] }) {
  const t = await getTranslations('applications.account')

  return (
    <>
      <div className="mt-3">
        <Form action={action}>
          <div className="flex flex-wrap items-end gap-3">
            <TextField
              name="code"
              label={t('code')}
              hint={t('codeHint')}
              size="code"
              className="mb-0! min-w-0 flex-[0_1_20rem]"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={40}
            />
            <Button>{t('openDiary')}</Button>
          </div>
        </Form>
      </div>
      <details className="mt-2 text-grid">
        <summary>{t('lost')}</summary>
        <p>{t('lostText')}</p>
      </details>
    </>
  )
}
