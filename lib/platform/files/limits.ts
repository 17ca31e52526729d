const megabyte = 1024 * 1024

export const mostMegabytes = 20
/** The largest file that is taken. */
export const mostBytes = mostMegabytes * megabyte
/** In one sending, and on one task. */
export const mostFiles = 10
/** Of one account in a day. */
export const mostFilesADay = 100
export const mostMegabytesADay = 200

/** A sending that says to be larger than this cannot be a right one. */
export const mostBytesOfSending = mostFiles * mostBytes + megabyte

/** Why a file was not taken; `day` is the account's measure for a day, `closed` the day of a task. */
export const fileFaults = ['too-large', 'type', 'empty', 'too-many', 'day', 'closed'] as const
export type FileFault = (typeof fileFaults)[number]

/** Which file of a sending it was, from 1 on. */
export type RefusedFile = { ordinal: number; fault: FileFault }

const address = new RegExp(`^(\\d{1,2})\\.(${fileFaults.join('|')})$`)

/** `2.type,3.too-large`: what a page is told in its address, where a form without JavaScript comes back. */
export function refusedToAddress(refused: readonly RefusedFile[]): string | null {
  return refused.map(({ ordinal, fault }) => `${ordinal}.${fault}`).join(',') || null
}

/** Leaves out whatever no page of ours wrote. */
export function refusedFromAddress(text: string | undefined): RefusedFile[] {
  return (text ?? '').split(',').flatMap((one) => {
    const [, ordinal, fault] = address.exec(one) ?? []
    return ordinal && fault ? [{ ordinal: Number(ordinal), fault: fault as FileFault }] : []
  })
}
