/** After so many days one signs in again, also on a browser of one's own. */
export const sessionDays = 30
