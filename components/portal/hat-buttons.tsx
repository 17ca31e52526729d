import { getTranslations } from 'next-intl/server'
import { Icon, type IconName } from '@/components/ui/icon'
import type { Hat } from '@/lib/access/hat'

/** As whom somebody is here, of all that they are. */
export type HatChoice = { worn: Hat; held: readonly Hat[] }

type Props = { choice: HatChoice; choose: (formData: FormData) => Promise<void> }

const hatIcons: Record<Hat, IconName> = {
  family: 'users',
  teacher: 'notebook-pen',
  office: 'file-text',
  head: 'school',
  city: 'table-2',
}

/** A button for each hat; a plain form, so that it works without JavaScript. */
export async function HatButtons({ choice, choose }: Props) {
  const t = await getTranslations('common.hats')

  return (
    <form action={choose}>
      {choice.held.map((hat) => (
        <button key={hat} type="submit" name="hat" value={hat} aria-pressed={hat === choice.worn} className="bar-item">
          <Icon name={hatIcons[hat]} />
          {t(hat)}
          {hat === choice.worn && <Icon name="check" className="ml-auto" />}
        </button>
      ))}
    </form>
  )
}
