'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Sentence = createContext<ReactNode>(null)

/** Stands in the root layout: whom to call is a setting, which the page of an error cannot ask for by itself. */
export function CallUsProvider({ sentence, children }: { sentence: ReactNode; children: ReactNode }) {
  return <Sentence value={sentence}>{children}</Sentence>
}

/** Whom to call; nothing where the frame of the page could not be made. */
export function CallUs() {
  const sentence = useContext(Sentence)
  return sentence && <p className="mt-3">{sentence}</p>
}
