import { describe, expect, it } from 'vitest'
import { refusalFor } from '../postgres/server-check'
import { refusalForSystemError } from './refusal'

const oneSentence = /^[A-Z/][^\n]+\.$/
const fault = (code: string) => Object.assign(new Error(`${code}: no words for a person`), { code })

describe('a fault of the machine is said in one sentence', () => {
  it.each([
    ['ENOSPC', 'There is no space left in /srv/data'],
    ['EDQUOT', 'There is no space left in /srv/data'],
    ['EROFS', '/srv/data is on a read-only disk'],
    ['EACCES', '/srv/data may not be written to'],
    ['EPERM', '/srv/data may not be written to'],
    ['ENOTDIR', '/srv/data is not a folder'],
    ['EEXIST', '/srv/data is not a folder'],
  ])('%s', (code, words) => {
    const said = refusalForSystemError(fault(code), '/srv/data')?.message
    expect(said).toMatch(oneSentence)
    expect(said).toContain(words)
    expect(said).toContain('DATA_DIR')
  })

  it('and nothing is made up for a fault of ours', () => {
    expect(refusalForSystemError(new TypeError('x is not a function'), '/srv/data')).toBeNull()
    expect(refusalForSystemError(null, '/srv/data')).toBeNull()
  })
})

describe('a database that cannot be used is said in one sentence, without its password', () => {
  it.each([
    ['28P01', 'refused the user name or password'],
    ['28000', 'refused the user name or password'],
    ['3D000', 'There is no such database'],
    ['53300', 'has no free connection'],
    ['ENOTFOUND', 'There is no computer called db.city.example'],
    ['ECONNREFUSED', 'does not answer'],
  ])('%s', (code, words) => {
    const said = refusalFor(fault(code), 'postgresql://diary:hunter2@db.city.example/diary').message
    expect(said).toMatch(oneSentence)
    expect(said).toContain(words)
    expect(said).not.toContain('hunter2')
  })
})
