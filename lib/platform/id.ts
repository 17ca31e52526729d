import { v7 } from 'uuid'

/** A UUIDv7: ids grow with time, so that new rows lie together on disk. Made here, never by the database. */
export function newId(): string {
  return v7()
}
