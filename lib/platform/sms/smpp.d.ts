// What this application uses of the package smpp, which brings no types. SMPP 3.4: https://smpp.org/SMPP_v3_4_Issue1_2.pdf
declare module 'smpp' {
  import type { EventEmitter } from 'node:events'
  import type { Server as NetServer } from 'node:net'

  export type Pdu = {
    command: string
    command_status: number
    sequence_number: number
    message_id?: string
    system_id?: string
    password?: string
    source_addr?: string
    destination_addr?: string
    esm_class?: number
    registered_delivery?: number
    data_coding?: number
    short_message?: { message: string; udh?: Buffer[] }
    receipted_message_id?: string
    message_state?: number
    response(options?: Record<string, unknown>): Pdu
  }

  export interface Session extends EventEmitter {
    bind_transceiver(options: Record<string, unknown>, answered: (answer: Pdu) => void): boolean
    submit_sm(options: Record<string, unknown>, answered: (answer: Pdu) => void): boolean
    deliver_sm(options: Record<string, unknown>, answered?: (answer: Pdu) => void): boolean
    enquire_link(answered: (answer: Pdu) => void): boolean
    unbind(answered?: (answer: Pdu) => void): boolean
    send(pdu: Pdu): boolean
    close(): void
    destroy(): void
  }

  export interface Server extends NetServer {
    readonly sessions: Session[]
  }

  type Coding = { match(text: string): boolean; encode(text: string): Buffer }
  type Package = {
    connect(options: { url: string }): Session
    createServer(listener: (session: Session) => void): Server
    encodings: { ASCII: Coding; UCS2: Coding }
    ESME_ROK: number
    ESME_RINVMSGLEN: number
    ESME_RSYSERR: number
    ESME_RINVDSTADR: number
    ESME_RBINDFAIL: number
    ESME_RINVDSTTON: number
    ESME_RINVDSTNPI: number
    ESME_RTHROTTLED: number
    ESME_RINVDCS: number
  }

  const smpp: Package
  export default smpp
}
