import { expect, it } from 'vitest'
import { locales } from '@/lib/platform/i18n/locale'
import { linksOf } from './links'
import { renderLetter } from './render-letter'
import { isSecret, type Template, type TemplateParams, templateNames, templates } from './template'

const school = { school: 'ГБОУ СОШ № 183', address: 'Санкт-Петербург, Кирочная ул., 8', hours: 'Пн–Пт 9:00–17:00' }
const number = '183-26-00517-4'

const examples: { [T in Template]: TemplateParams<T> } = {
  'verify-address': {},
  'address-taken': {},
  'sign-in-link': { minutes: 21 },
  'reset-password': { minutes: 60 },
  'password-changed': {},
  'new-device': { device: 'Firefox, Windows', moment: '2026-11-24T07:30:00.000Z' },
  'factor-changed': {},
  'account-closed': {},
  'recovery-code-used': { left: 9 },
  'application-sent': { number, ...school, lastDay: '2026-12-24' },
  'application-confirmed': { number, school: school.school },
  'diary-ready': {},
  'diary-open': {},
  'application-rejected': { number, school: school.school },
  'application-expiring': { number, ...school, lastDay: '2026-12-24' },
  'application-expired': { number, school: school.school },
  'application-withdrawn': { number, school: school.school },
  'join-undone': { number, ...school },
  'access-revoked': { number, school: school.school },
  'access-moved': {},
  'readers-changed': {},
  'consent-withdrawn': { number },
  'confirm-access': { lastDay: '2027-09-30' },
  'access-not-confirmed': {},
  'coming-of-age': {},
  'came-of-age': {},
  'code-reissued': { number, school: school.school },
  'city-invitation': {},
  invitation: { inviter: 'Анна Сергеевна Ковалёва', parts: ['marks', 'homework'] },
  'invitation-accepted': { who: 'tutor' },
  'invitation-declined': { who: 'other' },
  'staff-invitation': { school: school.school, role: 'teacher' },
  'staff-dismissed': { school: school.school },
}

const frame = {
  to: 'parent@test.example',
  link: 'https://diary.test.example/sign-up/verify/abc-DEF_123',
  help: 'https://diary.test.example/help',
  portal: 'Петербургское образование',
  city: 'Санкт-Петербург',
  phone: '(812) 000-00-00',
}

const all = locales.flatMap((locale) => templateNames.map((template) => ({ locale, template })))

it.each(all)('$template in $locale says the same as a page and as text', async ({ locale, template }) => {
  const { subject, html, text } = await renderLetter(template, examples[template], { ...frame, locale })

  expect(subject.length).toBeGreaterThan(5)
  expect(subject.length).toBeLessThanOrEqual(60)
  expect(subject).not.toMatch(/[{}\u00a0\n]|\.$/)
  // A message that is missing from the catalogue shows its own key.
  expect(text).not.toMatch(/letters\.|[{}]/)
  expect(html).not.toContain('letters.')
  expect(html).toContain(`<html dir="ltr" lang="${locale}"`)
  expect(linksOf(text)).toEqual([frame.link, frame.help])
  expect(html.split(`href="${frame.link}"`)).toHaveLength(3)
  expect(html).toContain(`>${frame.link}</a>`)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('<img')
})

it('tells what to bring, where and until when', async () => {
  const { subject, html, text } = await renderLetter('application-sent', examples['application-sent'], {
    ...frame,
    locale: 'ru',
  })

  expect(subject).toBe('Заявление 183-26-00517-4 отправлено')
  for (const words of [number, school.school, school.address, school.hours, 'четверг, 24 декабря', 'паспорт']) {
    expect(text).toContain(words)
    expect(html.replaceAll('\u00a0', ' ')).toContain(words)
  }
})

it('counts minutes as people do', async () => {
  const { text } = await renderLetter('sign-in-link', { minutes: 21 }, { ...frame, locale: 'ru' })

  expect(text).toContain('21 минуту')
})

it('makes text out of whatever a school wrote about itself', async () => {
  const { html } = await renderLetter(
    'application-sent',
    { ...examples['application-sent'], school: '<b>Школа</b> & сад' },
    { ...frame, locale: 'ru' },
  )

  expect(html).toContain('&lt;b&gt;Школа&lt;/b&gt; &amp; сад')
})

it('has no field by which a name, a mark or a reason could come in', () => {
  for (const template of templateNames) {
    expect(templates[template].safeParse({ ...examples[template], child: 'Вера' }).success).toBe(false)
    expect(templates[template].safeParse({ ...examples[template], reason: 'Нет акта' }).success).toBe(false)
  }
})

it('knows which links open something by themselves', () => {
  expect(templateNames.filter(isSecret)).toEqual([
    'verify-address',
    'sign-in-link',
    'reset-password',
    'city-invitation',
    'invitation',
    'staff-invitation',
  ])
})
