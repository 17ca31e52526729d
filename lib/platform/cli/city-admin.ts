import { keepSecret, prepareDataFolder } from './data-folder'
import { bringUpToDate } from './database'
import { openCommandDatabase } from './database-commands'
import { generateClient } from './generated-client'
import { Refusal } from './refusal'

/** npm run city-admin -- EMAIL: makes the first administrator of the city and prints the link that sets a password. */
export async function cityAdmin([email]: string[]): Promise<void> {
  if (!email?.includes('@')) throw new Refusal('Whose address? Say npm run city-admin -- somebody@city.example.')
  await generateClient()
  const undertaking = await openCommandDatabase()
  if (process.env.DIARY_MODE && process.env.DIARY_MODE !== 'production') {
    process.env.NEXTAUTH_SECRET ||= keepSecret(prepareDataFolder())
  }
  await bringUpToDate(() => {})

  const { makeCityAdmin } = await import('@/lib/access/commands')
  const { systemKey } = await import('@/lib/access/system')
  const { db } = await import('../db')
  const { stopWorker } = await import('../jobs')
  await undertaking.add(() => db.$disconnect())
  await undertaking.add(stopWorker)
  const admin = await makeCityAdmin(systemKey('city-admin'), email)
  console.log(
    `${admin.email} is now an administrator of the city${admin.isNew ? '' : ' (the account was there already)'}`,
  )
  if (admin.link) console.log(`To set a password, open: ${admin.link}`)
  await undertaking.end()
}
