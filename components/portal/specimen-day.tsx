import { getTranslations } from 'next-intl/server'
import { DayBlock, DayColumns } from '@/components/diary/day-block'
import { LessonLine, Note } from '@/components/diary/lesson-line'
import { Mark } from '@/components/diary/mark'
import { Tag } from '@/components/ui/tag'

/** An invented day, drawn by the same components as a true one. */
export async function SpecimenDay() {
  const t = await getTranslations('portal.landing.specimen')
  const mark = (value: string, weight: number) => (
    <Mark value={value} weightTenths={weight * 10} spoken={t('markSpoken', { value, weight })} />
  )
  const corrected = (
    <Mark
      value="5"
      before="4"
      weightTenths={20}
      spoken={t('correctedSpoken', { before: '4', value: '5', weight: 2 })}
    />
  )

  return (
    <>
      <DayColumns words={[t('subject'), t('todo'), t('mark')]} />
      <DayBlock id="specimen" dayOfMonth={24} weekday={t('weekday')} spokenRest={t('spokenRest')} isToday>
        <LessonLine
          number={1}
          subject={t('russian')}
          todo={t('russianTodo')}
          marks={mark('5', 3)}
          notes={<Note head={t('praise')}>{t('praiseText')}</Note>}
        />
        <LessonLine number={2} subject={t('algebra')} todo={t('algebraTodo')} marks={corrected} />
        <LessonLine number={3} subject={t('biology')} todo={t('biologyTodo')} />
        <LessonLine number={4} subject={t('history')} todo={t('historyTodo')} marks={mark('4', 1)} />
        <LessonLine number={5} subject={t('geography')} todo={t('geographyTodo')} marks={mark('5', 2)} />
        <LessonLine
          number={6}
          isCancelled
          subject={
            <>
              <s>{t('music')}</s> <Tag>{t('cancelled')}</Tag>
            </>
          }
          todo={<span className="text-soft">{t('musicTodo')}</span>}
        />
      </DayBlock>
      <p className="specimen-caption">{t.rich('caption', { s: (chunks) => <s className="text-red">{chunks}</s> })}</p>
    </>
  )
}
