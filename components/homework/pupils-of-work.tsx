import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Tag, type TagTone } from '@/components/ui/tag'
import { type HandInState, stateOf } from '@/lib/journal/hand-in'
import type { WorkToCheck } from '@/lib/journal/hand-in-queries'
import { briefName } from '@/lib/platform/i18n/person-name'
import { paths } from '@/lib/platform/paths'

const tones: Record<HandInState, TagTone> = { none: 'soft', 'handed-in': 'amber', returned: 'pen', marked: 'green' }

/** The class, each pupil with where the work stands; a work is opened by the pupil's name. */
export function PupilsOfWork({ courseId, work }: { courseId: string; work: WorkToCheck }) {
  const t = useTranslations('homework.works')

  return (
    <table className="ruled">
      <thead>
        <tr>
          <th scope="col">{t('pupil')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('mark')}</th>
        </tr>
      </thead>
      <tbody>
        {work.pupils.map(({ enrolmentId, name, handIns, mark }) => {
          const newest = handIns.at(-1)
          const state = stateOf(handIns)
          return (
            <tr key={enrolmentId}>
              <th scope="row">
                {newest ? (
                  <Link href={paths.journalHandIn(courseId, work.id, newest.id)} prefetch={false}>
                    <span className="sr-only">{t('open')} </span>
                    {briefName(name, 'surname')}
                  </Link>
                ) : (
                  briefName(name, 'surname')
                )}
              </th>
              <td>{newest ? <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag> : t('states.none')}</td>
              <td className={mark ? 'font-bold text-red' : 'text-soft'}>{mark ?? t('noMark')}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
