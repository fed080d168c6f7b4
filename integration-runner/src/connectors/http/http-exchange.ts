import type { JsonValue } from '@souffleur/schemas'

/** A call below the base address of a system. `path` starts with `/`, its values are escaped. */
export interface HttpRequest { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; path: string; query: { [name: string]: string }; body?: JsonValue; headers: { [name: string]: string } }

/** What the system said; `body` is parsed where it is JSON, text otherwise, null where there is none. */
export interface HttpAnswer { status: number; body: JsonValue }
