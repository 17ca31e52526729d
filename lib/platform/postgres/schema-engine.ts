import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * Lets Prisma's schema engine do some work inside this process, from its WebAssembly build: no program to download, the
 * same on every machine. The shadow database, which the engine may empty, is needed only to compare migrations.
 */
export async function withSchemaEngine<Result>(
  { databaseUrl, shadowUrl }: { databaseUrl: string; shadowUrl?: string },
  work: (schemaEngine: engine.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loadOnce()
  const factory = new MigrationAdapter(databaseUrl, shadowUrl)
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(factory)
    return await work(await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter))
  } finally {
    await factory.close()
  }
}

export function readMigrations(folder: string): engine.MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

let isLoaded = false

function loadOnce(): void {
  if (isLoaded) return
  const require = createRequire(import.meta.url)
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const module = new WebAssembly.Module(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = new WebAssembly.Instance(module, { './schema_engine_bg.js': engine as WebAssembly.ModuleImports })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  isLoaded = true
}

class MigrationAdapter extends PrismaPg {
  private readonly opened: Adapter[] = []

  constructor(
    databaseUrl: string,
    private readonly shadowUrl?: string,
  ) {
    super({ connectionString: databaseUrl, max: 2 })
  }

  override async connect(): Promise<Adapter> {
    return this.keep(await super.connect())
  }

  override async connectToShadowDb(): Promise<Adapter> {
    if (!this.shadowUrl) throw new Error('A shadow database is needed to compare migrations with the schema')
    return this.keep(await new PrismaPg({ connectionString: this.shadowUrl, max: 1 }).connect())
  }

  /** The engine leaves most of its connections open, and with them its lock on the database. */
  async close(): Promise<void> {
    const open = this.opened.filter((adapter) => !adapter.underlyingDriver().ended)
    await Promise.all(open.map((adapter) => adapter.dispose()))
  }

  private keep(adapter: Adapter): Adapter {
    this.opened.push(adapter)
    return forMigrations(adapter)
  }
}

/**
 * Prisma's adapter cuts scripts at every semicolon, which breaks function bodies: the driver takes a script whole. And it
 * refuses "char", the type of a letter in PostgreSQL's own catalogue, which comparing schemas reads: it goes as text and
 * is named a character again afterwards.
 */
function forMigrations(adapter: Adapter): Adapter {
  const { queryRaw } = adapter
  const performIO = (Reflect.get(adapter, 'performIO') as PerformIO).bind(adapter)

  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script)
  }
  adapter.queryRaw = async (query) => {
    const letters: number[] = []
    const readLetters: PerformIO = async (statement) => {
      const result = await performIO(statement)
      result.fields.forEach((field, position) => {
        if (field.dataTypeID !== letterTypeId) return
        letters.push(position)
        field.dataTypeID = textTypeId
      })
      return result
    }
    const result = await queryRaw.call(Object.create(adapter, { performIO: { value: readLetters } }), query)
    for (const position of letters) result.columnTypes[position] = ColumnTypeEnum.Character
    return result
  }
  return adapter
}

type PerformIO = (statement: unknown) => Promise<{ fields: { dataTypeID: number }[] }>
const letterTypeId = 18
const textTypeId = 25
