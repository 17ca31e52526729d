import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** An authenticator of our own, for the tests: it makes one passkey and signs with it as a telephone would. */
export class TestAuthenticator {
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private readonly id = randomBytes(16)
  private counter = 0

  constructor(
    private readonly accountId: string,
    private readonly place = { host: 'localhost', origin: 'http://localhost:3000' },
  ) {}

  make(challenge: string) {
    const authData = Buffer.concat([this.authData(0x45), Buffer.alloc(16), length(this.id), this.id, this.publicKey()])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ])
    const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url')
    return { ...this.named(), response: { ...this.clientData('webauthn.create', challenge), attestationObject } }
  }

  answer(challenge: string) {
    this.counter++
    const authData = this.authData(0x05)
    const { clientDataJSON } = this.clientData('webauthn.get', challenge)
    const hash = createHash('sha256').update(Buffer.from(clientDataJSON, 'base64url')).digest()
    return {
      ...this.named(),
      response: {
        clientDataJSON,
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', Buffer.concat([authData, hash]), this.keys.privateKey).toString('base64url'),
        userHandle: Buffer.from(this.accountId).toString('base64url'),
      },
    }
  }

  private named() {
    const id = this.id.toString('base64url')
    return { id, rawId: id, type: 'public-key' as const }
  }

  private clientData(type: string, challenge: string) {
    const content = JSON.stringify({ type, challenge, origin: this.place.origin, crossOrigin: false })
    return { clientDataJSON: Buffer.from(content).toString('base64url') }
  }

  private authData(flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.counter)
    return Buffer.concat([createHash('sha256').update(this.place.host).digest(), Buffer.from([flags]), counter])
  }

  private publicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
      [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
    ])
    return Buffer.from(isoCBOR.encode(key as never))
  }
}

function length(bytes: Buffer): Buffer {
  const written = Buffer.alloc(2)
  written.writeUInt16BE(bytes.length)
  return written
}
