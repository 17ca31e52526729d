/** The frame of whatever is typed into or chosen from. */
export const inputClass =
  'block w-full min-h-target rounded-corner border border-field bg-page px-3 py-2 aria-invalid:border-2 aria-invalid:border-red'
