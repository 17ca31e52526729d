import { createRoot } from 'react-dom/client'
import { JournalGrid } from '@/components/journal/grid/journal-grid'
import { writeCells } from '@/lib/journal/grid-cell'
import { smallGrid } from '@/lib/journal/testing-grid'
import { addDays } from '@/lib/platform/day'
import russian from '@/lib/platform/i18n/ru/grid.json'

const [pupils, columns] = [35, 120]

/** The largest spread that there is: nearly every cell filled, and a last column for typing. */
function largestGrid() {
  const small = smallGrid()
  const lessons = Array.from({ length: columns }, (_, index) => ({
    ...small.lessons[0],
    ...{ id: `lesson-${index}`, day: addDays('2026-11-24', index + 1 - columns), number: 1 },
    ...{ topic: `Квадратный трёхчлен и его корни. Часть ${index}`, homework: `№ ${index}` },
  })) as typeof small.lessons
  const works = lessons.map((_, lesson) => ({
    id: `column-${lesson}`,
    lesson,
    kind: lesson % 2,
    weightTenths: 10,
    title: null,
  }))
  const row = writeCells(
    works.map((_, at) => ({
      value: at === columns - 1 ? null : String(2 + (at % 4)),
      entries: at === columns - 1 ? 0 : 1,
      former: null,
    })),
  )
  return {
    ...small,
    lessons,
    columns: works,
    pupils: Array.from({ length: pupils }, (_, index) => ({
      ...{ id: `pupil-${index}`, surname: `Константинова-${index}`, givenName: 'Александра' },
      ...{ cells: row, presences: '', periodMark: null },
    })),
  }
}

const words = {
  ...russian.words,
  ...{ reasons: {}, letters: {}, ofMonth: Array(12).fill('ноября'), months: Array(12).fill('ноябрь'), weekdays: [] },
}

createRoot(document.getElementById('main') as HTMLElement).render(
  <JournalGrid
    grid={largestGrid()}
    accountId="bench"
    label="Алгебра, 9В"
    words={words}
    locale="ru"
    timeZone="Europe/Moscow"
  />,
)
