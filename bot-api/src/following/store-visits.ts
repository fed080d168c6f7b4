import { binaryArray, type ElementType, type FilledStatement } from '@souffleur/engine'
import { writeJson } from '../store/json-text.ts'
import type { VisitChange } from './merge-visits.ts'

/** Stores what happened to visits: whole rows of those that were opened, changes of those that were opened before. */
export function storeVisits(changes: readonly VisitChange[]): FilledStatement[] {
  const opened = changes.filter(({ opened }) => opened !== undefined)
  const known = changes.filter(({ opened }) => opened === undefined)
  return [
    ...(opened.length > 0 ? [{ statement: { name: 'open-visits', text: openVisits }, values: [...openColumns(opened), ...changeColumns(opened)] }] : []),
    ...(known.length > 0 ? [{ statement: { name: 'change-visits', text: changeVisits }, values: [binaryArray('text', known.map(({ visit }) => visit)), ...changeColumns(known)] }] : []),
  ]
}

function openColumns(changes: readonly VisitChange[]): Buffer[] {
  const texts = new HeaderTexts()
  return [
    binaryArray('text', changes.map(({ visit }) => visit)),
    binaryArray('text', changes.map(({ session }) => session)),
    binaryArray('text', changes.map(({ opened }) => opened!.processInstanceKey)),
    binaryArray('text', changes.map(({ opened }) => opened!.processId)),
    binaryArray('text', changes.map(({ opened }) => opened!.elementId)),
    binaryArray('text', changes.map(({ opened }) => opened!.elementInstanceKey)),
    binaryArray('text', changes.map((change) => isTold(change) ? noHeaders : texts.of(change.opened!.headers))),
    binaryArray('float8', changes.map(({ opened }) => seconds(opened!.at))),
  ]
}

function changeColumns(changes: readonly VisitChange[]): Buffer[] {
  return [
    binaryArray('text', changes.map(({ variables }) => variables && writeJson(variables))),
    binaryArray('text', changes.map(({ answer }) => answer)),
    binaryArray('text', changes.map(({ given }) => given && writeJson(given))),
    binaryArray('float8', changes.map(({ closedAt }) => closedAt && seconds(closedAt))),
    binaryArray('text', changes.map(({ closedBy }) => closedBy)),
    binaryArray('boolean', changes.map(({ confirmed }) => confirmed)),
  ]
}

/** The headers say what a step shows, and what the words of an answer are: nobody asks for them once it is closed and its words are known. */
function isTold({ answer, closedBy }: VisitChange): boolean {
  return closedBy === 'answered' && answer !== undefined
}

const noHeaders = '{}'

const seconds = (at: number) => at / 1000

/** Headers are part of the script: many visits carry the very same ones. */
class HeaderTexts {
  readonly #texts = new Map<object, string>()

  of(headers: object): string {
    const known = this.#texts.get(headers)
    if (known !== undefined) return known
    const text = JSON.stringify(headers)
    this.#texts.set(headers, text)
    return text
  }
}

const changeTypes: ElementType[] = ['text', 'text', 'text', 'float8', 'text', 'boolean']
const arrays = (types: readonly ElementType[]) => types.map((type, index) => `$${index + 1}::${type}[]`).join(', ')

/** What is known stays: a visit is pushed once and closes once. How it ended is what the record stream told, where it has. */
const merged = (known: string, told: string) => `
  variables = coalesce(${known}.variables, ${told}.variables), answer = coalesce(${told}.answer, ${known}.answer), given = coalesce(${told}.given, ${known}.given),
  closed_at = coalesce(${known}.closed_at, ${told}.closed_at),
  closed_by = CASE WHEN ${told}.confirmed OR ${known}.closed_at IS NULL OR (${told}.closed_by = 'answered' AND NOT ${known}.confirmed) THEN coalesce(${told}.closed_by, ${known}.closed_by) ELSE ${known}.closed_by END,
  confirmed = ${known}.confirmed OR ${told}.confirmed`

const openVisits = `
INSERT INTO conversations.visits AS known
  (visit, session_id, process_instance_key, process_id, element_id, element_instance_key, headers, opened_at, variables, answer, given, closed_at, closed_by, confirmed)
SELECT o.visit, s.id, o.process_instance_key, o.process_id, o.element_id, o.element_instance_key, o.headers, to_timestamp(o.at), o.variables, o.answer, o.given, to_timestamp(o.closed_at), o.closed_by, o.confirmed
FROM unnest(${arrays(['text', 'text', 'text', 'text', 'text', 'text', 'text', 'float8', ...changeTypes])})
  AS o (visit, session_id, process_instance_key, process_id, element_id, element_instance_key, headers, at, variables, answer, given, closed_at, closed_by, confirmed)
JOIN conversations.sessions s ON s.id = o.session_id
ON CONFLICT (visit) DO UPDATE SET ${merged('known', 'excluded')}`

const changeVisits = `
UPDATE conversations.visits known SET ${merged('known', 'told')}
FROM (SELECT c.visit, c.variables, c.answer, c.given, to_timestamp(c.closed_at) AS closed_at, c.closed_by, c.confirmed
  FROM unnest(${arrays(['text', ...changeTypes])}) AS c (visit, variables, answer, given, closed_at, closed_by, confirmed)) told
WHERE known.visit = told.visit`
