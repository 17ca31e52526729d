import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test'
import { demoPassword, type PersonaName, personas } from '@/prisma/personas'
import { deeds } from './deeds'
import { submitForm } from './forms'
import { OwnPortal } from './own-portal'
import { expect, test } from './people'
import { postTo } from './posting'
import { layOut, type SwappedThings } from './swapped-things'
import { notSwapped, type Swap, swaps } from './swaps'

/** Fields that no form has, and whose values nobody may find in the database afterwards. */
const poison = '00000000-0000-4000-8000-00000000beef'
const extraFields = Object.fromEntries(
  ['accountId', 'schoolId', 'byId', 'authorId', 'teacherId', 'staffId', 'grantorId', 'inviteeId', 'confirmedById'].map(
    (name) => [name, poison],
  ),
)

/** Written by whoever comes by: that somebody was seen, how often somebody tried, and by jobs. */
const others = ['looks', 'staff_looks', 'rate_limits', 'letters', 'deliveries', 'news', 'outbox_messages']

test('every action that is told an id is tried with somebody else’s', () => {
  const told = Object.entries(deeds).filter(([, { fields }]) =>
    Object.keys(fields).some((name) => /(^id|Ids?)$/.test(name)),
  )
  expect(Object.keys({ ...swaps, ...notSwapped }).sort()).toEqual(told.map(([name]) => name).sort())
})

test.describe('forms with swapped ids, in a portal of their own', () => {
  let portal: OwnPortal
  let laid: SwappedThings
  const people = new Map<PersonaName, APIRequestContext>()

  test.beforeAll(async ({ playwright }, hook) => {
    hook.setTimeout(300_000)
    portal = await OwnPortal.open()
    await portal.start()
    for (const name of new Set(Object.values(swaps).map(({ as }) => as)))
      people.set(name, await enter(playwright, name))
    laid = await layOut(portal)
    await keepWrites(portal)
  })
  test.afterAll(async () => {
    for (const person of people.values()) await person.dispose()
    await portal.close()
  })

  test('change nothing that is somebody else’s, and with the own ids do just what they say', async () => {
    test.setTimeout(600_000)
    for (const [action, swap] of Object.entries(swaps)) {
      for (const [thing, id] of swapped(swap)) {
        const told = await send(action, swap, { ...laid.own, [thing]: id })
        const written = await takeWrites(portal)
        const wrong = swap.isTakenInPart ? written.filter(({ row }) => row.includes(id)) : written
        expect.soft(wrong, `${action} with somebody else’s ${thing} answered ${told}`).toEqual([])
      }
    }
    for (const [action, swap] of Object.entries(swaps)) {
      const told = await send(action, swap, laid.own, extraFields)
      const written = await takeWrites(portal)
      expect.soft(written.length > 0, `${action} with the own ids answered ${told}`).toBe(!swap.isIdle)
      expect
        .soft(
          written.filter(({ row }) => row.includes(poison)),
          action,
        )
        .toEqual([])
    }
  })

  function swapped({ fields, onlyLeadsBack }: Swap): [string, string][] {
    const said = [...JSON.stringify(fields).matchAll(/\{(\w+)\}/g)].flatMap(([, thing]) => thing ?? [])
    const named = said.filter((thing) => !onlyLeadsBack?.includes(thing))
    return [...new Set(named)].flatMap((thing) =>
      (laid.foreign[thing] ?? []).map((id): [string, string] => [thing, id]),
    )
  }

  async function send(action: string, { as, fields }: Swap, ids: Record<string, string>, more = {}): Promise<string> {
    const named = (text: string) => text.replace(/\{(\w+)\}/g, (_, thing) => ids[thing] ?? `no ${thing}`)
    const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [named(name), named(value)]))
    const person = people.get(as)
    if (!person) throw new Error(`${as} is not signed in`)
    const answer = await postTo(person, action, { ...more, ...sent }, { address: portal.address })
    const state = (await answer.text()).split('\n').find((line) => line.startsWith('1:'))
    return `${answer.status()} ${answer.headers()['x-action-redirect'] ?? ''} ${state?.replace(/"values":\{.*?\},/, '').slice(0, 300) ?? ''}`
  }

  async function enter(playwright: PlaywrightWorkerArgs['playwright'], name: PersonaName): Promise<APIRequestContext> {
    const context = await playwright.request.newContext({ baseURL: portal.address })
    const { email } = personas[name]
    const entered = await submitForm(context, '/sign-in', 'name="password"', { email, password: demoPassword })
    expect(entered.url()).not.toContain('sign-in')
    return context
  }
})

type Write = { table: string; row: string }

/** From here on everything that is written is written down. */
async function keepWrites(portal: OwnPortal): Promise<void> {
  await portal.ask(`
    CREATE TABLE written (at bigserial, "table" text, row text);
    CREATE FUNCTION keep_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - 'seen_at' = to_jsonb(NEW) - 'seen_at' THEN RETURN NULL; END IF;
      INSERT INTO public.written ("table", row) VALUES (TG_TABLE_NAME, (CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END)::text);
      RETURN NULL;
    END $$;
    DO $$ DECLARE name text; BEGIN
      FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('written', ${others.map((one) => `'${one}'`)}) LOOP
        EXECUTE format('CREATE TRIGGER keep_write AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_write()', name);
      END LOOP;
    END $$`)
}

async function takeWrites(portal: OwnPortal): Promise<Write[]> {
  return portal.ask<Write>('DELETE FROM written RETURNING "table", row')
}
