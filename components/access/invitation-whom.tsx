import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { inviteeRelations } from '@/lib/access/terms'
import { paths } from '@/lib/platform/paths'

/** «Кого пригласить?»: each answer leads to the form for such a person. */
export async function InvitationWhom({ pupilId }: { pupilId: string }) {
  const t = await getTranslations('invitations')
  return (
    <>
      <ul className="border-t border-rule">
        {inviteeRelations.map((relation) => (
          <li key={relation} className="border-b border-rule py-2">
            <Link
              href={paths.invite(pupilId, { who: relation })}
              prefetch={false}
              className="inline-flex min-h-target items-center font-firm"
            >
              {t(`who.${relation}`)}
            </Link>
            <small className="block text-soft">{t(`whoHint.${relation}`)}</small>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-soft">{t('bothParents')}</p>
    </>
  )
}
