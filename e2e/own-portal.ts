import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findFreePort } from '@/lib/platform/cli/port'
import { type EmbeddedServer, startEmbedded } from '@/lib/platform/postgres/embedded'
import { markOf, waitForEnd } from '@/lib/platform/postgres/processes'
import { testedNow } from './things'

/**
 * A portal of one test alone, which may be killed and started again: it keeps its database in a folder of its own, as
 * `npm run demo` does, on the build that the other tests use.
 */
export class OwnPortal {
  private readonly begun = Date.now()
  private command: ChildProcess | undefined

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly server: EmbeddedServer,
    private readonly settings: Record<string, string>,
  ) {}

  static async open(settings: Record<string, string> = {}): Promise<OwnPortal> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'diary-own-'))
    chmodSync(folder, 0o755)
    const server = await startEmbedded({ folder: path.join(folder, 'postgres') })
    return new OwnPortal(folder, await findFreePort(), server, settings)
  }

  get databaseUrl(): string {
    return this.server.url('diary')
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Starts it, or starts it again with all that it held. Its clock does not go back. */
  async start(): Promise<void> {
    const now = new Date(Date.parse(testedNow) + Date.now() - this.begun).toISOString()
    const silenced = { DATABASE_URL: '', DATABASE_DIRECT_URL: '', RESEND_API_KEY: '', SMTP_URL: '' }
    const own = { DIARY_MODE: 'demo', DIARY_NOW: now, DATA_DIR: this.folder, PORT: String(this.port) }
    const command = spawn(process.execPath, ['lib/platform/cli/run.mjs', 'start'], {
      env: {
        ...process.env,
        ...silenced,
        ...this.settings,
        ...own,
        HOST: '127.0.0.1',
        NEXTAUTH_URL: this.address,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.command = command
    await new Promise<void>((resolve, reject) => {
      command.stdout.on('data', (text) => String(text).includes('Listening on') && resolve())
      command.on('exit', (code) => reject(new Error(`The portal ended with ${code} before it listened`)))
    })
  }

  /** kill -9 of the web server and of the command that watches over it: neither can say good-bye to the database. */
  async kill(): Promise<void> {
    const { server } = JSON.parse(readFileSync(path.join(this.folder, `port-${this.port}.json`), 'utf8'))
    process.kill(server.pid, 'SIGKILL')
    this.command?.kill('SIGKILL')
    await waitForEnd(server, 5_000)
  }

  async ask<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl })
    await client.connect()
    try {
      return (await client.query(sql, values)).rows as Row[]
    } finally {
      await client.end()
    }
  }

  /** Whether nobody but us is at the database: of what a killed server had begun, all is now done or undone. */
  async isQuiet(): Promise<boolean> {
    const [row] = await this.ask<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity
       WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    )
    return row?.others === 0
  }

  async close(): Promise<void> {
    const mark = this.command?.pid ? markOf(this.command.pid) : null
    this.command?.kill('SIGTERM')
    if (mark) await waitForEnd(mark, 20_000)
    await this.server.stop()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
