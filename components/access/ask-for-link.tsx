import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import type { FormAction } from '@/lib/platform/form'
import { paths } from '@/lib/platform/paths'
import { AddressField } from './address-field'
import { Entrance } from './entrance'

type Props = {
  action: FormAction
  words: { title: string; lead: string; submit: string }
  path: string
  /** The address typed a moment ago. Whether it has an account is not told. */
  sentTo: string | null
  minutes: number
}

/** Asks for an address to send a link to, then says to look into the mailbox. */
export async function AskForLink({ action, words, path, sentTo, minutes }: Props) {
  const t = await getTranslations('access.letter')
  const below = <Link href={paths.signIn()}>{t('back')}</Link>

  if (sentTo) {
    return (
      <Entrance title={t('sentTitle')} below={below}>
        <p>{t.rich('sent', { email: sentTo, minutes, b: (said) => <b className="break-all">{said}</b> })}</p>
        <p className="mt-3">{t('notThere')}</p>
        <p className="mt-5">
          <Link href={path}>{t('again')}</Link>
        </p>
      </Entrance>
    )
  }
  return (
    <Entrance title={words.title} lead={words.lead} below={below}>
      <Form action={action}>
        <AddressField />
        <div className="mt-6">
          <Button>{words.submit}</Button>
        </div>
      </Form>
    </Entrance>
  )
}
