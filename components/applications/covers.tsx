import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { OpenDiary } from '@/lib/access/key'
import type { Cover } from '@/lib/applications/queries'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

/** The diaries that are open, as they would lie on the table. */
export async function Covers({ diaries, covers }: { diaries: readonly OpenDiary[]; covers: Cover[] }) {
  const t = await getTranslations('applications.account')
  if (diaries.length === 0) return <p className="mt-3 text-soft">{t('openNone')}</p>

  return (
    <ul className="covers">
      {diaries.map(({ pupilId, schoolId, name }) => {
        const cover = covers.find((one) => one.pupilId === pupilId && one.schoolId === schoolId)
        const className = cover?.className
        const { sex, schoolNumber } = cover ?? { sex: 'male', schoolNumber: '' }
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
              <Link href={paths.diary(pupilId)} prefetch={false}>
                {className ? t('child', { name: name.givenName, className }) : name.givenName}
              </Link>
            </h3>
            <p>{t('ofSchoolFull', { number: schoolNumber })}</p>
          </li>
        )
      })}
    </ul>
  )
}
