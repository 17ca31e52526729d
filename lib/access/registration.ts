/** All that a registration says, with the password as its hash. */
export type Registration = {
  email: string
  surname: string
  givenName: string
  patronymic: string | null
  phone: string | null
  passwordHash: string
  /** The account, not proved yet, whose mistyped address this one mends. */
  mends: string | null
}
