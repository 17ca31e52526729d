import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import smpp, { type Pdu, type Server, type Session } from 'smpp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SmsChannel, SmsReceipt } from './channel'
import { smppChannel } from './smpp-channel'

/** A carrier on this machine: the package's own server side, over a real line. */
class Carrier {
  readonly server: Server
  readonly taken: Pdu[] = []
  /** What is done with the next messages; after these, each is taken. */
  readonly moods: ((session: Session, pdu: Pdu) => void)[] = []
  binds = 0
  isPasswordRight = (pdu: Pdu) => pdu.system_id === 'diary' && pdu.password === 'a b'

  constructor() {
    this.server = smpp.createServer((session) => {
      session.on('error', () => undefined)
      session.on('bind_transceiver', (pdu: Pdu) => {
        this.binds++
        session.send(pdu.response({ command_status: this.isPasswordRight(pdu) ? smpp.ESME_ROK : smpp.ESME_RBINDFAIL }))
      })
      session.on('enquire_link', (pdu: Pdu) => session.send(pdu.response()))
      session.on('submit_sm', (pdu: Pdu) => (this.moods.shift() ?? ((at, one) => this.take(at, one)))(session, pdu))
    })
  }

  take(session: Session, pdu: Pdu) {
    this.taken.push(pdu)
    session.send(pdu.response({ message_id: `m${this.taken.length}` }))
  }

  async listen() {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    return `smpp://diary:a%20b@127.0.0.1:${(this.server.address() as AddressInfo).port}`
  }

  async tell(receipt: Record<string, unknown>): Promise<Pdu> {
    const [session] = this.server.sessions
    return new Promise((resolve) => session?.deliver_sm({ esm_class: 4, ...receipt }, resolve))
  }
}

const answer = (status: number) => (session: Session, pdu: Pdu) =>
  void session.send(pdu.response({ command_status: status }))

let carrier: Carrier
let channel: SmsChannel
let receipts: SmsReceipt[]
let takenOver: string[]

beforeEach(async () => {
  carrier = new Carrier()
  receipts = []
  takenOver = []
  const url = await carrier.listen()
  channel = smppChannel({ url, from: 'Dnevnik', patience: 300, onReceipt: async (one) => void receipts.push(one) })
})

afterEach(() => {
  channel.close()
  carrier.server.close()
})

const sms = (said: { text?: string; taken?: string[] } = {}) => ({
  id: '01890000-0000-7000-8000-0000000000ab',
  to: '+79210000101',
  text: 'В дневнике новая оценка',
  taken: [],
  ...said,
})
const send = (said?: Parameters<typeof sms>[0]) => channel.send(sms(said), async (id) => void takenOver.push(id))

describe('a text message', () => {
  it('is taken by the carrier, over a session that stays', async () => {
    expect(await send()).toEqual({ outcome: 'sent', providerIds: ['m1'] })
    expect(await send()).toEqual({ outcome: 'sent', providerIds: ['m2'] })

    expect(carrier.binds).toBe(1)
    expect(carrier.taken[0]).toMatchObject({
      destination_addr: '79210000101',
      source_addr: 'Dnevnik',
      registered_delivery: 1,
      data_coding: 8,
    })
    expect(carrier.taken[0]?.short_message?.message).toBe('В дневнике новая оценка')
  })

  it('goes in parts where it is long, which a phone can put together', async () => {
    const text = 'Собрание класса переносится. '.repeat(5)
    expect((await send({ text })).outcome).toBe('sent')

    const parts = carrier.taken.map((pdu) => pdu.short_message)
    expect(parts.map((part) => part?.message).join('')).toBe(text)
    expect(parts.map((part) => [...(part?.udh?.[0] ?? [])])).toEqual([
      [0, 3, 0xab, 3, 1],
      [0, 3, 0xab, 3, 2],
      [0, 3, 0xab, 3, 3],
    ])
  })

  it('waits while the carrier throttles, and goes on behind the parts that it took', async () => {
    const text = 'ы'.repeat(100)
    carrier.moods.push((at, pdu) => carrier.take(at, pdu), answer(smpp.ESME_RTHROTTLED))
    await expect(send({ text })).rejects.toThrow('status 88')
    expect(takenOver).toEqual(['m1'])

    expect(await send({ text, taken: takenOver })).toEqual({ outcome: 'sent', providerIds: ['m1', 'm2'] })
    expect(carrier.taken).toHaveLength(2)
  })

  it('to a number that does not exist is refused for good', async () => {
    carrier.moods.push(answer(smpp.ESME_RINVDSTADR))
    expect(await send()).toEqual({ outcome: 'refused', reason: 'status 11' })
  })

  it('is not known to have arrived where nobody answers, the line breaks, or the answer comes too late', async () => {
    carrier.moods.push(() => undefined)
    expect((await send()).outcome).toBe('unanswered')
    carrier.moods.push((session) => session.destroy())
    expect((await send()).outcome).toBe('unanswered')
    carrier.moods.push((session, pdu) => void setTimeout(() => carrier.take(session, pdu), 500))
    expect((await send()).outcome).toBe('unanswered')

    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await send()).outcome).toBe('sent')
  })

  it('waits where the carrier cannot be reached or refuses the sign-in, and goes once it does not', async () => {
    carrier.isPasswordRight = () => false
    await expect(send()).rejects.toThrow('the carrier refused the sign-in with status 13')
    carrier.isPasswordRight = () => true
    expect((await send()).outcome).toBe('sent')

    const nowhere = smppChannel({ url: 'smpp://a:b@127.0.0.1:1', from: '1', patience: 300, onReceipt: async () => {} })
    await expect(nowhere.send(sms(), async () => {})).rejects.toThrow()
  })

  it('is told of by receipts, in fields and in words', async () => {
    await send()
    await carrier.tell({ receipted_message_id: 'm1', message_state: 2, short_message: '' })
    await carrier.tell({
      short_message: 'id:m2 sub:001 dlvrd:000 submit date:2611241030 done date:2611241031 stat:UNDELIV err:001 text:',
    })
    await carrier.tell({ short_message: 'id:m3 sub:001 dlvrd:000 stat:ENROUTE err:000 text:' })

    expect(receipts).toEqual([
      { providerId: 'm1', state: 'delivered' },
      { providerId: 'm2', state: 'failed' },
    ])
  })

  it('is told of again where the receipt could not be stored', async () => {
    channel.close()
    const fails = async () => {
      throw new Error('the database is down')
    }
    const url = `smpp://diary:a%20b@127.0.0.1:${(carrier.server.address() as AddressInfo).port}`
    channel = smppChannel({ url, from: '7812', patience: 300, onReceipt: fails })
    await send()

    expect((await carrier.tell({ receipted_message_id: 'm1', message_state: 2 })).command_status).toBe(
      smpp.ESME_RSYSERR,
    )
  })
})
