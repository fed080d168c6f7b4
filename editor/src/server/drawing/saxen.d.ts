/** The part of `saxen` that `scan-drawing` uses beside what the engine declares; the package brings no types. */
declare module 'saxen' {
  interface Parser {
    ns(prefixes: { [uri: string]: string }): void
    on(event: 'openTag', handler: (name: string, attributes: () => { [name: string]: string }, decode: (text: string) => string) => void): void
  }
}
