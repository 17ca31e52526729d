import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '@/components/ui/choice-field'
import { Fold } from '@/components/ui/fold'
import type { OfficeApplication, OtherRepresentative } from '@/lib/applications/office-queries'
import { today } from '@/lib/platform/clock'
import { personName } from '@/lib/platform/i18n/person-name'
import { ActFields } from './act-fields'

type Props = { application: OfficeApplication; others: OtherRepresentative[] }

/** A representative whose mailbox is lost comes with a new account: the access moves here. Nothing where there is none to move. */
export async function MovingFields({ application, others }: Props) {
  const t = await getTranslations('office')
  const left = others.filter(
    (other) => other.status === 'OPEN' && other.relation === application.relation && !other.isSameAccount,
  )
  if (left.length === 0) return null

  return (
    <Fold summary={t('moving.title')} field={['movesFrom', 'actNumber', 'actDay']}>
      <p className="mb-3">{t('moving.text')}</p>
      <ChoiceField
        name="movesFrom"
        label={t('moving.from')}
        choices={[
          { value: '', label: t('moving.none') },
          ...left.map(({ id, number, name, relation }) => ({
            value: id,
            label: t('moving.line', { number, name: personName(name), relation: t(`relation.${relation}`) }),
          })),
        ]}
        defaultValue=""
      />
      <ActFields latest={today(application.timeZone)} />
    </Fold>
  )
}
