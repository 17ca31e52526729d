import { demoPassword, personas } from '@/prisma/personas'

/** The last words of the start, for the person who tries the portal. */
export function printDemo(address: string): void {
  const people = Object.values(personas)
  const width = Math.max(...people.map(({ email }) => email.length))
  const lines = people.map(({ email, is }) => `  ${email.padEnd(width)}  ${is}`)
  console.log(`
Портал открыт:  ${address}
Письма приходят сюда:  ${address}/outbox

Войти можно так (пароль у всех один: ${demoPassword}):
${lines.join('\n')}

Остановить: Ctrl-C
`)
}
