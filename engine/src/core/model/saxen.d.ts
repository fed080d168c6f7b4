/** The part of `saxen` that `read-xml` uses; the package brings no types. */
declare module 'saxen' {
  type Context = () => { line: number; column: number }

  export class Parser {
    on(event: 'openTag', handler: (name: string, attributes: () => { [name: string]: string } | false) => void): void
    on(event: 'closeTag', handler: () => void): void
    on(event: 'text' | 'cdata' | 'attention', handler: (text: string) => void): void
    on(event: 'warn' | 'error', handler: (error: Error, context: Context) => void): void
    /** The next piece of the text. */
    write(xml: string): void
    /** There is no more; answers a fault that no handler threw. */
    end(): Error | null
  }
}
