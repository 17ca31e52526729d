// Decrypts in tests what a browser would get; the package brings no types.
declare module 'http_ece' {
  import type { ECDH } from 'node:crypto'

  const ece: {
    decrypt(body: Buffer | undefined, params: { version: string; privateKey: ECDH; authSecret: string }): Buffer
  }
  export default ece
}
