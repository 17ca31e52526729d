import type { TestProject } from 'vitest/node'
import { generateClient } from '../cli/generated-client'
import { prepareTemplate } from './template'
import { dropOwnDatabases, nameOfDatabase, startTestServer } from './test-server'

/** Before the database tests: a server, and a migrated database that each test file copies. */
export default async function setup(project: TestProject) {
  await generateClient()
  const server = await startTestServer()
  project.provide('administratorUrl', server.url('postgres'))
  project.provide('template', await prepareTemplate(server))
  project.provide('databasePrefix', nameOfDatabase('vitest', ''))

  return async () => {
    await dropOwnDatabases(server)
    await server.stop()
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    administratorUrl: string
    template: string
    databasePrefix: string
  }
}
