import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { ownMark, writeWhole } from '../postgres/leases'
import { findNpm, isAlive, type ProcessMark } from '../postgres/processes'
import { stopProcess } from './program'
import { Refusal } from './refusal'

/** Who serves a port: written so that the next command can tell a leftover of a killed one from a stranger. */
type Note = { command: ProcessMark; npm: ProcessMark | null; server: ProcessMark | null }

export class Port {
  private readonly file: string | null

  /** Without a folder for notes (in production) leftovers are the service manager's business. */
  constructor(
    private readonly number: number,
    private readonly host: string,
    notes: string | null,
  ) {
    this.file = notes ? path.join(notes, `port-${number}.json`) : null
  }

  /** Takes the port for this command. Ends what a killed command of ours left on it, and nothing else. */
  async claim(): Promise<void> {
    await this.clearLeftovers()
    if (!(await isFree(this.number, this.host))) {
      throw new Refusal(
        `Port ${this.number} is taken by another program: stop that program, or choose another port, such as PORT=${this.number + 1}.`,
      )
    }
    this.record(null)
  }

  record(server: ProcessMark | null): void {
    if (!this.file) return
    writeWhole(this.file, { command: ownMark(), npm: findNpm(), server } satisfies Note)
  }

  release(): void {
    if (this.file) rmSync(this.file, { force: true })
  }

  private async clearLeftovers(): Promise<void> {
    const found = this.read()
    if (!found) return
    if (isAlive(found.command)) {
      if (!found.npm || isAlive(found.npm)) {
        throw new Refusal(
          `It runs already on port ${this.number} (process ${found.command.pid}): stop it there with Ctrl-C, or choose another port, such as PORT=${this.number + 1}.`,
        )
      }
      await stopProcess(found.command)
    }
    if (found.server && isAlive(found.server)) await stopProcess(found.server)
    this.release()
  }

  private read(): Note | null {
    if (!this.file || !existsSync(this.file)) return null
    try {
      return JSON.parse(readFileSync(this.file, 'utf8')) as Note
    } catch {
      return null
    }
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else if (error.code === 'EACCES')
        reject(new Refusal(`Port ${port} needs the rights of root: choose one above 1023 with PORT.`))
      else reject(new Refusal(`This machine has no address ${host}: correct HOST.`))
    })
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

/** A port that nobody uses at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
