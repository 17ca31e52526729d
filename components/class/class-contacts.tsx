import { useTranslations } from 'next-intl'
import { Sheet } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { ClassPupil } from '@/lib/journal/class-day'
import type { Contact } from '@/lib/journal/class-week-queries'
import { grouped } from '@/lib/platform/grouped'
import { personName } from '@/lib/platform/i18n/person-name'

type Props = { contacts: readonly Contact[]; pupils: readonly ClassPupil[] }

/** Who answers for each pupil, and how to reach them; folded, for it is on many a screen that others see. */
export function ClassContacts({ contacts, pupils }: Props) {
  const t = useTranslations('class.contacts')
  const byPupil = grouped(contacts, (contact) => contact.enrolmentId)

  return (
    <Sheet id="contacts" heading={t('heading')} className="print-hidden">
      <details>
        <summary>{t('open')}</summary>
        <Table
          caption={t('heading')}
          isCaptionHidden
          head={
            <>
              <th scope="col">{t('pupil')}</th>
              <th scope="col">{t('parent')}</th>
              <th scope="col">{t('phone')}</th>
              <th scope="col">{t('email')}</th>
            </>
          }
        >
          {pupils.map((pupil) => (
            <Family key={pupil.enrolmentId} pupil={pupil} contacts={byPupil.get(pupil.enrolmentId) ?? []} />
          ))}
        </Table>
      </details>
    </Sheet>
  )
}

function Family({ pupil, contacts }: { pupil: ClassPupil; contacts: readonly Contact[] }) {
  const t = useTranslations('class.contacts')
  const relation = useTranslations('office.relation')
  if (contacts.length === 0) {
    return (
      <tr>
        <th scope="row">{personName(pupil)}</th>
        <td colSpan={3} className="text-soft">
          {t('nobody')}
        </td>
      </tr>
    )
  }

  return contacts.map((contact, index) => (
    <tr key={contact.email}>
      {index === 0 && (
        <th scope="rowgroup" rowSpan={contacts.length}>
          {personName(pupil)}
        </th>
      )}
      <td>
        {personName(contact.name)}
        <small className="block text-soft">{relation(contact.relation)}</small>
      </td>
      <td>{contact.phone ? <a href={`tel:${contact.phone}`}>{contact.phone}</a> : t('noPhone')}</td>
      <td>
        <a href={`mailto:${contact.email}`}>{contact.email}</a>
      </td>
    </tr>
  ))
}
