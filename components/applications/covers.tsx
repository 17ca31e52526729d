import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { InviteeTerms } from '@/components/access/invitee-terms'
import { firstPageOf } from '@/lib/access/grant'
import type { OpenDiary } from '@/lib/access/key'
import type { Cover } from '@/lib/applications/queries'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

type Props = {
  diaries: readonly OpenDiary[]
  covers: Cover[]
  /** Gives up a right that somebody else gave. */
  leave: (formData: FormData) => Promise<void>
}

/** The diaries that are open, as they would lie on the table. */
export async function Covers({ diaries, covers, leave }: Props) {
  const [t, ofInvitee] = await Promise.all([getTranslations('applications.account'), getTranslations('invitee')])
  if (diaries.length === 0) return <p className="mt-3 text-soft">{t('openNone')}</p>

  return (
    <ul className="covers">
      {diaries.map((diary) => {
        const { pupilId, schoolId, name } = diary
        const cover = covers.find((one) => one.pupilId === pupilId && one.schoolId === schoolId)
        const className = cover?.className
        const { sex, schoolNumber } = cover ?? { sex: 'male', schoolNumber: '' }
        const called = className ? t('child', { name: name.givenName, className }) : name.givenName
        const page = firstPageOf(diary.parts)
        return (
          <li key={`${pupilId} ${schoolId}`}>
            <div className="diary-cover" aria-hidden="true">
              <span className="label">
                <b>{t('cover')}</b>
                <span>{className ? t('ofPupil', { sex, className }) : t('ofPupilNoClass', { sex })}</span>
                <span>{t('ofSchool', { number: schoolNumber })}</span>
                <span>{briefName(name, 'surname')}</span>
              </span>
            </div>
            <h3>
              {page ? (
                <Link href={paths.diaryPart(pupilId, page)} prefetch={false}>
                  {called}
                </Link>
              ) : (
                called
              )}
            </h3>
            <p>{t('ofSchoolFull', { number: schoolNumber })}</p>
            {!page && <p className="cover-terms">{ofInvitee('noPages')}</p>}
            {cover && diary.basis === 'invitee' && <InviteeTerms diary={diary} cover={cover} leave={leave} />}
          </li>
        )
      })}
    </ul>
  )
}
