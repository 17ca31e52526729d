/** A table whose lines are cards on a phone: the classes of the table, of a line and of a cell. */
export const cardTable = 'max-md:block max-md:[&_tbody]:block max-md:[&_thead]:sr-only'
export const cardLine = 'max-md:grid max-md:gap-1 max-md:border-b max-md:border-rule max-md:py-3'
export const cardCell = 'max-md:block max-md:border-0 max-md:p-0'
