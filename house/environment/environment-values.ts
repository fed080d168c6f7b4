import { readFileSync } from 'node:fs'
import { EnvironmentError } from './environment-error.ts'

/** What the process was given: names and texts. An empty text counts as absent. */
export interface Variables { [name: string]: string | undefined }

export function portOf(variables: Variables, name: string, standard: number): number {
  const text = variables[name]
  if (!text) return standard
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new EnvironmentError(`${name} is "${text}": give a port from 0 to 65535, or leave it out for ${standard}.`)
  return port
}

/** A whole number from 1 on. */
export function numberOf(variables: Variables, name: string): number {
  const number = Number(variables[name])
  if (!Number.isInteger(number) || number < 1) throw new EnvironmentError(`${name} is "${variables[name]}": give a whole number from 1 on, or leave it out.`)
  return number
}

/** Whole numbers from 1 on, with commas between them. */
export function numbersOf(variables: Variables, name: string): number[] | undefined {
  const text = variables[name]
  if (!text) return undefined
  const numbers = text.split(',').map(Number)
  if (!numbers.every((number) => Number.isInteger(number) && number >= 1)) throw new EnvironmentError(`${name} is "${text}": give whole numbers from 1 on, with commas between them, or leave it out.`)
  return numbers
}

export function urlOf(variables: Variables, name: string, protocols: string[]): string | undefined {
  const text = variables[name]
  if (!text) return undefined
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) throw new EnvironmentError(`${name} is not an address: it looks like ${protocols[0]}//host/…`)
  return text
}

export function originsOf(variables: Variables, name: string): string[] {
  const origins = (variables[name] ?? '').split(',').map((origin) => origin.trim()).filter(Boolean)
  const wrong = origins.find((origin) => origin !== '*' && !(URL.canParse(origin) && new URL(origin).origin === origin))
  if (wrong) throw new EnvironmentError(`${name} holds "${wrong}": give origins such as https://crm.example, with commas between them, or * for all.`)
  return origins
}

export function flagOf(variables: Variables, name: string, standard = false): boolean {
  return (oneOf(variables, name, ['true', 'false']) ?? String(standard)) === 'true'
}

export function oneOf(variables: Variables, name: string, allowed: string[]): string | undefined {
  const text = variables[name]
  if (!text) return undefined
  if (!allowed.includes(text)) throw new EnvironmentError(`${name} is "${text}": take one of ${allowed.join(', ')}.`)
  return text
}

/** `host:port`, with nothing before or behind it. */
export function hostAndPort(name: string, text: string, example: string): string {
  const port = Number(/^[^\s:/@]+:(\d{1,5})$|^\[[0-9a-fA-F:]+\]:(\d{1,5})$/.exec(text)?.slice(1).find(Boolean))
  if (!(port > 0 && port <= 65535)) throw new EnvironmentError(`${name} holds "${text}": give host and port, such as ${example}.`)
  return text
}

/** The text of the file that the variable names. */
export function fileOf(variables: Variables, name: string): string | undefined {
  const path = variables[name]
  if (!path) return undefined
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new EnvironmentError(`${name} names ${path}, which cannot be read: give the path of a file, or leave it out.`)
  }
}

/** All of these or none: half a login would fail later, in words that help nobody. */
export function togetherOf(variables: Variables, names: readonly string[]): boolean {
  const missing = names.filter((name) => !variables[name])
  if (missing.length > 0 && missing.length < names.length) throw new EnvironmentError(`${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: ${names.join(', ')} go together. Give all of them, or none.`)
  return missing.length === 0
}
