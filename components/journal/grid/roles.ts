/*
 * What a part of the grid is, said aloud: its lines are laid out each by itself, so that a key moves one of them and not
 * thousands of cells, and some browsers forget by that what the parts of a table are.
 */
export const asGrid = { role: 'grid' } as const
export const asLines = { role: 'rowgroup' } as const
export const asLine = { role: 'row' } as const
export const asCell = { role: 'gridcell' } as const
export const asLineHead = { role: 'rowheader', scope: 'row' } as const
export const asColumnHead = { role: 'columnheader', scope: 'col' } as const
export const asColumnsHead = { role: 'columnheader', scope: 'colgroup' } as const
