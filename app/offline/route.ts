import { getTranslations } from 'next-intl/server'
import { contactLinks, dialled } from '@/components/portal/contact-links'
import { env } from '@/lib/platform/env'
import { locales } from '@/lib/platform/i18n/locale'
import { paths } from '@/lib/platform/paths'

/** The page that a device keeps for the moment without network: whole in itself, and in both languages. */
export async function GET(): Promise<Response> {
  const [russian, english] = await Promise.all(
    locales.map(async (locale) => {
      const t = await getTranslations({ locale })
      return {
        title: t('failure.offlineTitle'),
        text: t('failure.offlineText'),
        again: t('failure.offlineAgain'),
        help: t('failure.help'),
        call: t.markup('common.footer.call', { phone, hours: asText(contactLinks.hours) }),
      }
    }),
  )
  if (!russian || !english) throw new Error('The offline page is written in two languages')

  return new Response(page(russian, english), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

type Words = { title: string; text: string; again: string; help: string; call: string }

function phone(): string {
  return `<a href="tel:${dialled(env.PORTAL_PHONE)}">${asText(env.PORTAL_PHONE)}</a>`
}

function asText(setting: string): string {
  return setting.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function page(russian: Words, english: Words): string {
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${russian.title}</title>
<style>
  body { margin: 0; border-top: 4px solid #2b6a4b; background: #fbfaf5; color: #1e2533; font: 17px/1.5 system-ui, sans-serif }
  main { max-width: 640px; margin: 0 auto; padding: 32px 16px }
  section { margin-top: 24px }
  h1, h2 { font-size: 26px; line-height: 1.15 }
  a { color: #1f4fa3 }
  @media (prefers-color-scheme: dark) { body { background: #14161c; color: #e7e9ee } a { color: #8db4ff } }
</style>
<main>
  <h1>${russian.title}</h1>
  <p>${russian.text}</p>
  <p><a href="">${russian.again}</a></p>
  <p>${russian.call}</p>
  <p><a href="${paths.help}">${russian.help}</a></p>
  <section lang="en">
    <h2>${english.title}</h2>
    <p>${english.text}</p>
    <p><a href="">${english.again}</a></p>
    <p>${english.call}</p>
    <p><a href="${paths.help}">${english.help}</a></p>
  </section>
</main>
</html>`
}
