import { describe, expect, it } from 'vitest'
import { apiDocument } from './api-document'

const document = apiDocument('Петербургское образование', 'https://diary.example')
const operations = Object.entries(document.paths ?? {}).map(([address, item]) => ({ address, get: item.get }))

describe('the description of what programmes may read', () => {
  it('names the four addresses, and nothing that writes', () => {
    expect(operations.map(({ address }) => address)).toEqual([
      '/api/v1/diaries/{id}/week',
      '/api/v1/diaries/{id}/marks',
      '/api/v1/diaries/{id}/homework',
      '/api/v1/diaries/{id}/attendance',
    ])
    for (const item of Object.values(document.paths ?? {})) expect(Object.keys(item)).toEqual(['get'])
  })

  it('says of each what it takes and what it answers, refusals too', () => {
    for (const { get } of operations) {
      expect(get?.parameters).toContainEqual(expect.objectContaining({ in: 'path', name: 'id', required: true }))
      expect(Object.keys(get?.responses ?? {})).toEqual(['200', '304', '400', '401', '403', '404', '429'])
    }
    expect(new Set(operations.map(({ get }) => get?.operationId)).size).toBe(operations.length)
  })

  it('points at nothing that it does not hold', () => {
    const text = JSON.stringify(document)
    const held = Object.keys(document.components?.schemas ?? {}).map((name) => `#/components/schemas/${name}`)
    const asked = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target)

    expect(asked.length).toBeGreaterThan(5)
    expect(asked.filter((target) => !held.includes(String(target)))).toEqual([])
  })

  it('lets nothing in that is not described', () => {
    for (const schema of Object.values(document.components?.schemas ?? {})) {
      expect(schema).toMatchObject({ type: 'object', additionalProperties: false })
    }
  })
})
