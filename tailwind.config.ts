import type { Config } from 'tailwindcss'

/*
 * The tokens of the diary, by the names that components use. Their values for light, dark, large print and paper stand
 * in app/styles/tokens.css. Space is counted in steps of 4 px there (--spacing).
 */
export default {
  content: ['./app/**/*.tsx', './components/**/*.{ts,tsx}'],
  theme: {
    screens: { sm: '640px', md: '860px', lg: '1100px' },
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      page: 'var(--page)',
      hover: 'var(--hover)',
      lit: 'var(--lit)',
      rule: 'var(--rule)',
      field: 'var(--field)',
      margin: 'var(--margin-line)',
      ink: 'var(--ink)',
      soft: 'var(--soft)',
      pen: { DEFAULT: 'var(--pen)', strong: 'var(--pen-strong)', on: 'var(--on-pen)' },
      red: { DEFAULT: 'var(--red)', tint: 'var(--red-tint)' },
      green: { DEFAULT: 'var(--green)', tint: 'var(--green-tint)' },
      cover: { DEFAULT: 'var(--cover)', on: 'var(--on-cover)' },
      amber: { DEFAULT: 'var(--amber)', tint: 'var(--amber-tint)', rule: 'var(--amber-rule)' },
    },
    fontFamily: { sans: 'var(--font)' },
    fontSize: {
      tiny: '0.765rem',
      note: '0.8235rem',
      grid: '0.8824rem',
      body: '1rem',
      lead: '1.1765rem',
      mark: '1.1765rem',
      h3: '1.1765rem',
      h2: '1.5294rem',
      h1: '2rem',
      cover: '3.0588rem',
    },
    fontWeight: { normal: 'var(--w-text)', firm: '550', semibold: '600', bold: '620', head: '680' },
    borderRadius: { none: '0', small: '3px', corner: '6px', full: '9999px' },
    boxShadow: { float: 'var(--float)' },
    extend: {
      spacing: { target: 'var(--target)', 'day-line': 'var(--day-line)', 'book-line': 'var(--book-line)' },
      maxWidth: { measure: '68ch', column: '1000px', question: '820px', wide: '1232px' },
    },
  },
} satisfies Config
