import type { CSSProperties } from 'react'

const font = "Onest, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif"
const ink = '#1E2533'
const soft = '#566074'
const rule = '#D7DEE9'
const pen = '#1F4FA3'

/** The diary's look for mail programs, which read nothing but styles on the elements themselves. */
export const looks = {
  paper: { backgroundColor: '#FBFAF5', margin: 0, padding: '24px 8px', fontFamily: font },
  column: { maxWidth: '560px', margin: '0 auto' },
  brand: { margin: '0 0 12px', padding: '0 4px', color: '#2B6A4B', fontSize: '17px', fontWeight: 600 },
  sheet: { backgroundColor: '#FFFFFF', border: `1px solid ${rule}`, borderRadius: '6px', padding: '28px 24px' },
  heading: { margin: '0 0 16px', color: ink, fontSize: '26px', lineHeight: '32px', fontWeight: 680 },
  subheading: { margin: '20px 0 8px', color: ink, fontSize: '17px', lineHeight: '24px', fontWeight: 600 },
  text: { margin: '0 0 12px', color: ink, fontSize: '17px', lineHeight: '26px' },
  facts: { margin: '4px 0 16px', borderTop: `1px solid ${rule}` },
  label: {
    padding: '8px 16px 8px 0',
    borderBottom: `1px solid ${rule}`,
    color: soft,
    fontSize: '15px',
    lineHeight: '24px',
    fontWeight: 400,
    textAlign: 'left',
    verticalAlign: 'top',
  },
  value: {
    padding: '8px 0',
    borderBottom: `1px solid ${rule}`,
    color: ink,
    fontSize: '17px',
    lineHeight: '24px',
    fontWeight: 600,
  },
  list: { margin: '0 0 16px', padding: '0 0 0 20px', color: ink, fontSize: '17px', lineHeight: '26px' },
  item: { margin: '0 0 4px' },
  action: { margin: '20px 0 16px' },
  button: {
    backgroundColor: pen,
    color: '#FFFFFF',
    borderRadius: '6px',
    padding: '12px 24px',
    fontSize: '17px',
    lineHeight: '24px',
    fontWeight: 600,
    textDecoration: 'none',
  },
  small: { margin: '0 0 12px', color: soft, fontSize: '14px', lineHeight: '21px' },
  address: { color: pen, textDecoration: 'underline', wordBreak: 'break-all' },
  rule: { margin: '16px 0', border: 'none', borderTop: `1px solid ${rule}` },
  foot: { margin: '16px 0 0', padding: '0 4px', color: soft, fontSize: '14px', lineHeight: '21px' },
} satisfies Record<string, CSSProperties>

/** «Под лампой», for the mail programs that ask. Elsewhere the letter stays light and readable. */
export const darkRules = `@media (prefers-color-scheme: dark) {
  body, body > table > tbody > tr > td { background-color: #14161C !important }
  .sheet { background-color: #1B1E26 !important; border-color: #2C3340 !important }
  .ink { color: #E7E9EE !important }
  .soft { color: #A3ACBC !important }
  .pen { color: #8DB4FF !important }
  .cover { color: #7CCBA2 !important }
  .rule { border-color: #2C3340 !important }
  .button { background-color: #8DB4FF !important; color: #14161C !important }
}`
