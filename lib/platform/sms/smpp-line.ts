import smpp, { type Pdu, type Session } from 'smpp'
import { NotHandedOver } from '@/lib/platform/hand-over'

type LineSettings = {
  url: string
  /** Milliseconds until an answer counts as not coming. */
  patience: number
  onMessage: (pdu: Pdu) => Promise<void>
}

/** The line broke, or stayed silent, after something was written on it: whether it arrived is not known. */
export class Unanswered extends Error {
  override name = 'Unanswered'
}

/** A session with a carrier that stays bound: made when it is first needed, and anew after it broke. */
export function openLine({ url, patience, onMessage }: LineSettings) {
  let bound: Promise<Session> | null = null
  const waiting = new Map<Session, Set<() => void>>()

  function bind(): Promise<Session> {
    bound ??= connect().catch((fault: unknown) => {
      bound = null
      throw new NotHandedOver(fault instanceof Error ? fault.message : String(fault))
    })
    return bound
  }

  async function connect(): Promise<Session> {
    const { username, password, protocol, host } = new URL(url)
    const session = smpp.connect({ url: `${protocol}//${host}` })
    const pulse = setInterval(() => feelPulse(session), patience * 1.5)
    pulse.unref()
    waiting.set(session, new Set())
    session.on('pdu', (pdu: Pdu) => void answer(session, pdu))
    session.on('error', () => session.destroy())
    session.on('close', () => {
      clearInterval(pulse)
      bound = null
      for (const giveUp of waiting.get(session) ?? []) giveUp()
      waiting.delete(session)
    })

    const { command_status } = await ask(session, (answered) => {
      session.on(protocol === 'ssmpp:' ? 'secureConnect' : 'connect', () =>
        session.bind_transceiver(
          { system_id: decodeURIComponent(username), password: decodeURIComponent(password) },
          answered,
        ),
      )
      return true
    })
    if (command_status === smpp.ESME_ROK) return session
    session.destroy()
    throw new Error(`the carrier refused the sign-in with status ${command_status}`)
  }

  /** Writes something and waits for its answer, for as long as the line holds and patience lasts. */
  function ask(session: Session, write: (answered: (answer: Pdu) => void) => boolean): Promise<Pdu> {
    return new Promise((resolve, reject) => {
      const giveUp = () => end(() => reject(new Unanswered('the carrier did not answer')))
      const timer = setTimeout(giveUp, patience)
      const end = (then: () => void) => {
        clearTimeout(timer)
        waiting.get(session)?.delete(giveUp)
        then()
      }
      waiting.get(session)?.add(giveUp)
      if (!write((answer) => end(() => resolve(answer)))) end(() => reject(new NotHandedOver('the line is broken')))
    })
  }

  /** A message is confirmed only once it was stored: a carrier that hears nothing tells it again. */
  async function answer(session: Session, pdu: Pdu): Promise<void> {
    if (pdu.command === 'enquire_link' || pdu.command === 'unbind') session.send(pdu.response())
    if (pdu.command === 'unbind') session.close()
    if (pdu.command !== 'deliver_sm') return
    const status = await onMessage(pdu).then(
      () => smpp.ESME_ROK,
      () => smpp.ESME_RSYSERR,
    )
    session.send(pdu.response({ command_status: status }))
  }

  function feelPulse(session: Session): void {
    ask(session, (answered) => session.enquire_link(answered)).catch(() => session.destroy())
  }

  return {
    /** The answer to a message, or `NotHandedOver` where nothing was written, or `Unanswered`. */
    async submit(message: Record<string, unknown>): Promise<Pdu> {
      const session = await bind()
      return ask(session, (answered) => session.submit_sm(message, answered))
    },
    close() {
      bound?.then((session) => session.destroy()).catch(() => undefined)
      bound = null
    },
  }
}
