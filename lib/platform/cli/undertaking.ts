import { findNpm, isAlive } from '../postgres/processes'

type Undo = () => Promise<void>

/**
 * What a command has started and must stop again, the last first: at its end, at Ctrl-C, when the terminal closes, and
 * when npm, which started it, is killed.
 */
export class Undertaking {
  private readonly undoes: Undo[] = []
  private ending: Promise<void> | null = null

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.end())
    this.watchParents()
  }

  get isEnding(): boolean {
    return this.ending !== null
  }

  /** To be undone at the end; at once when the end came while it was being done. */
  async add(undo: Undo): Promise<void> {
    this.undoes.push(undo)
    if (this.ending) {
      await undo()
      await new Promise(() => {}) // the process is about to exit
    }
  }

  /** Stops everything and leaves the process. */
  end(exitCode?: number): Promise<void> {
    this.ending ??= this.undoAll().then(() => process.exit(exitCode ?? process.exitCode ?? 0))
    return this.ending
  }

  private async undoAll(): Promise<void> {
    for (const undo of this.undoes.reverse()) await undo().catch((error) => console.error(String(error)))
  }

  /** npm may be killed without a word, and with or without it the shell between us. */
  private watchParents(): void {
    const npm = findNpm()
    const parent = process.ppid
    if (!npm) return
    setInterval(() => {
      if (process.ppid !== parent || !isAlive(npm)) void this.end(1)
    }, 300).unref()
  }
}
