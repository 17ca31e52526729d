/** A kind of work as a teacher chooses it, with its usual weight in tenths. */
export type WorkKind = { id: string; name: string; shortName: string; weightTenths: number; isTest: boolean }
