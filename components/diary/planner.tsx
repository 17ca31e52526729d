'use client'

import { type FormEvent, useId, useState } from 'react'
import { targetsOf } from '@/lib/journal/explain'
import { averageOfSum, type PlannedMark, suggestedFor, sumOf } from '@/lib/journal/planner'
import type { SchoolRules } from '@/lib/journal/rules'
import { marksThen, triedValues, type WhatIf, type WhatIfField, whatIfOf } from '@/lib/journal/what-if'
import { PlannerAnswer, type PlannerWork } from './planner-answer'
import type { PlannerWords } from './planner-words'

export type PlannerMark = {
  value: string | null
  weightTenths: number /** «24.11, контрольная работа». */
  name: string
}

type Props = {
  marks: readonly PlannerMark[]
  rules: SchoolRules
  works: readonly PlannerWork[]
  lessonsLeft: number | null
  /** What the address asks; the page has answered it before any script is there. */
  asked: WhatIf
  /** What the address says besides, so that the plain form comes back to the same page. */
  place: Readonly<Record<string, string>>
  locale: string
  words: PlannerWords
}

const firstLines = 2
const mostLines = 8

/** What marks would come to. Counts in the browser and sends nothing; without script it is a plain form with an answer. */
export function Planner({ marks, rules, works, lessonsLeft, asked, place, locale, words }: Props) {
  const id = useId()
  const [whatIf, setWhatIf] = useState(asked)
  const [lines, setLines] = useState(Math.max(firstLines, asked.added.length))

  function count(form: HTMLFormElement) {
    const typed = new FormData(form)
    setWhatIf(whatIfOf((field) => typed.getAll(field).map(String), marks.length))
  }

  function countAgain(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    count(event.currentTarget)
  }

  const sum = sumOf(marksThen(marks, whatIf), rules)
  const present = suggestedFor(sumOf(marks, rules), rules) ?? 0
  const targets = targetsOf(rules).flatMap(([target]) => (target === 5 || target > present ? [target] : []))
  const isChanged = whatIf.added.length > 0 || whatIf.instead.some((value) => value !== null)
  return (
    <>
      <PlannerAnswer
        sum={sum}
        average={averageOfSum(sum)}
        isChanged={isChanged}
        {...{ targets, rules, works, lessonsLeft, locale, words }}
      />
      <form
        method="get"
        action="#planner"
        className="planner"
        aria-labelledby={`${id}-try`}
        onSubmit={countAgain}
        onChange={(event) => count(event.currentTarget)}
        onReset={() => setWhatIf(asked)}
      >
        {Object.entries(place).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <h3 id={`${id}-try`}>{words.try}</h3>
        <fieldset>
          <legend>{words.new}</legend>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
            <NewMarks key={line} line={line} asked={asked.added[line]} works={works} words={words} />
          ))}
          {lines < mostLines && (
            <button
              type="button"
              className="button button-quiet needs-script -ml-3"
              onClick={() => setLines(lines + 1)}
            >
              {words.addLine}
            </button>
          )}
        </fieldset>
        {marks.length > 0 && (
          <fieldset>
            <legend>{words.now}</legend>
            <p>{words.nowHint}</p>
            <ul>
              {marks.map((mark, index) => (
                <li key={mark.name}>
                  <label htmlFor={`${id}-${index}`}>{mark.name}</label>
                  <Values
                    id={`${id}-${index}`}
                    name="instead"
                    chosen={asked.instead[index]}
                    none={words.asIs.replace('{value}', shownValue(mark.value, words))}
                  />
                </li>
              ))}
            </ul>
          </fieldset>
        )}
        <noscript>
          <button type="submit" className="button button-plain">
            {words.count}
          </button>
        </noscript>
        <button type="reset" className="button button-quiet -ml-3">
          {words.clear}
        </button>
      </form>
    </>
  )
}

type NewProps = {
  line: number
  asked: (PlannedMark & { times: number }) | undefined
  works: readonly PlannerWork[]
  words: PlannerWords
}

function NewMarks({ line, asked, works, words }: NewProps) {
  const label = (text: string) => `${text}, ${line + 1}`
  return (
    <p className="planner-line">
      <Values name="value" label={label(words.newValue)} chosen={asked && String(asked.value)} none={words.noValue} />
      <select
        name={'weight' satisfies WhatIfField}
        aria-label={label(words.newWeight)}
        defaultValue={asked?.weightTenths}
      >
        {works.map((work) => (
          <option key={work.weightTenths} value={work.weightTenths}>
            {work.weight}
          </option>
        ))}
      </select>
      <span aria-hidden="true">×</span>
      <input
        type="number"
        name={'times' satisfies WhatIfField}
        min={1}
        max={30}
        inputMode="numeric"
        aria-label={label(words.newTimes)}
        defaultValue={asked?.times ?? 1}
      />
    </p>
  )
}

type ValuesProps = {
  name: WhatIfField
  id?: string
  label?: string
  chosen: string | null | undefined
  /** The first choice: nothing, or the mark as it is. */
  none: string
}

function Values({ name, id, label, chosen, none }: ValuesProps) {
  return (
    <select id={id} name={name} aria-label={label} defaultValue={chosen ?? ''}>
      <option value="">{none}</option>
      {triedValues.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </select>
  )
}

function shownValue(value: string | null, words: PlannerWords): string {
  return value === null || value === '.' ? words.awaited : value
}
