import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi'
import { type ApiPage, apiQueries, apiShapes, problemShape } from './api-shapes'

const summaries: Record<ApiPage, string> = {
  week: 'A week from Monday to Saturday: as much of it as the token may see',
  marks: 'The marks of a period, each with what stood there before, and the averages',
  homework: 'What is set for two weeks',
  attendance: 'Absences, late arrivals and early leavings of a period',
}

/** The description of the addresses, generated from the shapes that they answer with. */
export function apiDocument(portal: string, server: string) {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: `${portal}: a diary for a parent’s own programmes`,
      version: '1',
      description:
        'Reads, never writes. A parent makes a token on the access page of a child’s diary, under «Для программистов».',
    },
    servers: [{ url: server }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(pages.map((page) => [`/api/v1/diaries/{id}/${page}`, { get: operation(page) }])),
  })
}

const pages = Object.keys(apiShapes) as ApiPage[]

function operation(page: ApiPage): ZodOpenApiOperationObject {
  const path = z.object({ id: z.uuid().meta({ description: 'Of the pupil; it stands in the address of the diary' }) })
  const header = z.object({
    'If-None-Match': z.string().optional().meta({ description: 'The ETag of an earlier answer' }),
  })
  return {
    operationId: page,
    summary: summaries[page],
    requestParams: { path, query: apiQueries[page], header },
    responses: {
      200: {
        description: 'As it is now',
        headers: z.object({ ETag: z.string(), ...limitHeaders }),
        content: { 'application/json': { schema: apiShapes[page] } },
      },
      304: { description: 'Nothing has changed since', headers: z.object({ ETag: z.string(), ...limitHeaders }) },
      400: problem('The query has a mistake'),
      401: problem('No token, or one that opens nothing', { 'WWW-Authenticate': z.string() }),
      403: problem('The token was not made for this part', { 'WWW-Authenticate': z.string(), ...limitHeaders }),
      404: problem('Not this token’s diary, or no such period', limitHeaders),
      429: problem('Too many requests', { 'Retry-After': z.int(), ...limitHeaders }),
    },
  }
}

const limitHeaders = {
  'RateLimit-Policy': z.string().meta({ example: '"token";q=60;w=60' }),
  RateLimit: z.string().meta({ example: '"token";r=59;t=60' }),
}

function problem(description: string, headers: Record<string, z.ZodType> = {}): ZodOpenApiResponseObject {
  return {
    description,
    headers: z.object(headers),
    content: { 'application/problem+json': { schema: problemShape } },
  }
}
