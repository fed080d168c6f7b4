import { RefusedCall } from './refused-call.ts'

/** Path and query of a call, which never leave the base address, whatever a value holds. @throws RefusedCall */
export function addressBelow(base: URL, call: { path: string; query: { [name: string]: string } }): string {
  const path = `${base.pathname.replace(/\/$/, '')}${call.path}`
  const url = new URL(base.origin)
  url.pathname = path
  if (!call.path.startsWith('/') || url.pathname !== path) throw new RefusedCall(`The path ${call.path} leads out of ${base.href} or is no path. Correct the path of the function or the value in it.`)
  for (const [name, value] of Object.entries(call.query)) url.searchParams.append(name, value)
  return `${url.pathname}${url.search}`
}
