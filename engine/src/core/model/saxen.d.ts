/** The part of `saxen` that `read-xml` uses; the package brings no types. */
declare module 'saxen' {
  type Context = () => { line: number; column: number }

  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => { [name: string]: string } | false) => void): void
    on(event: 'closeTag', handler: () => void): void
    on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): void
    on(event: 'warn' | 'error', handler: (error: Error, context: Context) => void): void
    parse(xml: string): Error | null
  }
}
