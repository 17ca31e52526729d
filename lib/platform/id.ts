import { v7, validate } from 'uuid'

/** A UUIDv7: ids grow with time, so that new rows lie together on disk. Made here, never by the database. */
export function newId(): string {
  return v7()
}

/** Whether a text that came from an address or a form can be an id at all. */
export function isId(text: string): boolean {
  return validate(text)
}
