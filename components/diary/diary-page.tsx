import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Icon, type IconName } from '@/components/ui/icon'
import { PrintButton } from '@/components/ui/print-button'
import { fitPhone, MoreTabs, Tabs } from '@/components/ui/tabs'
import { opensPage } from '@/lib/access/grant'
import type { DiaryKey } from '@/lib/access/key'
import { paths } from '@/lib/platform/paths'
import { ChildSwitch } from './child-switch'

/** The sections of a diary that exist, in order of how often they are read; the last do not fit at the foot of a phone. */
const sections = [
  { name: 'week', icon: 'book-open' },
  { name: 'marks', icon: 'notebook-pen' },
  { name: 'homework', icon: 'list-checks' },
  { name: 'timetable', icon: 'calendar-clock' },
  { name: 'attendance', icon: 'user-check' },
  { name: 'remarks', icon: 'award' },
  { name: 'attestation', icon: 'file-text' },
  { name: 'access', icon: 'users' },
] as const satisfies { name: string; icon: IconName }[]
export type DiarySection = (typeof sections)[number]['name']
type Holder = Pick<DiaryKey, 'pupilId' | 'parts' | 'holdsPassport'>

type Props = { diary: Holder; section: DiarySection; className?: string; children: ReactNode }

/** What stands around every page of a diary: its sections, as far as they were granted. Nothing here guards anything. */
export async function DiaryPage({ diary, section, className, children }: Props) {
  const t = await getTranslations('diary.sections')
  const granted = sections.filter(({ name }) => mayOpen(diary, name))
  const all = granted.map(({ name, icon }) => ({
    href: name === 'week' ? paths.diary(diary.pupilId) : paths.diaryPart(diary.pupilId, name),
    name: t(name),
    icon,
    isCurrent: name === section,
  }))
  const tabs = fitPhone(all, t('more'))

  return (
    <>
      <Tabs tabs={tabs} label={t('label')} />
      <main id="main" className={classes('wrap wrap-wide diary-page', className)}>
        {children}
        <MoreTabs tabs={tabs} label={t('moreLabel')} />
      </main>
    </>
  )
}

function mayOpen({ parts, holdsPassport }: Holder, section: DiarySection): boolean {
  return section === 'access' ? holdsPassport : opensPage([...parts], section)
}

type HeadProps = { diary: DiaryKey; section: DiarySection; title: string; under?: ReactNode; children?: ReactNode }

/** The head of a section: whose diary, the heading, and at the right what one can do with it. */
export function DiaryHead({ diary, section, title, under, children }: HeadProps) {
  return (
    <div className="diary-head">
      <ChildSwitch diary={diary} hrefOf={(pupilId) => paths.diaryPart(pupilId, section)} />
      <h1>
        {title}
        {under && <small className="mt-1 block">{under}</small>}
      </h1>
      <div className="diary-acts">{children}</div>
    </div>
  )
}

/** On a phone the sign alone is seen, the word is heard. */
export async function DiaryPrint() {
  const t = await getTranslations('common')
  return (
    <PrintButton>
      <Icon name="printer" />
      <span className="max-sm:sr-only">{t('print')}</span>
    </PrintButton>
  )
}
