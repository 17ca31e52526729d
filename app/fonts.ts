import localFont from 'next/font/local'

/* Onest in two parts, so that a page in one language does not fetch the letters of another for nothing. */

export const onestLatin = localFont({
  src: '../node_modules/@fontsource-variable/onest/files/onest-latin-wght-normal.woff2',
  variable: '--font-onest-latin',
  weight: '100 900',
  display: 'swap',
  // The part with Cyrillic brings the fallback; this one's would take Russian letters away from it.
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212',
    },
  ],
})

export const onestCyrillic = localFont({
  src: '../node_modules/@fontsource-variable/onest/files/onest-cyrillic-wght-normal.woff2',
  variable: '--font-onest-cyrillic',
  weight: '100 900',
  display: 'swap',
  adjustFontFallback: 'Arial',
  declarations: [{ prop: 'unicode-range', value: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' }],
})
