/** One address of the HTTP API as its documents describe it. Everything is for readers but `method`, `path` and `body`. */
export interface Address {
  method: 'get' | 'post' | 'put' | 'delete'
  /** As OpenAPI writes it: `/api/v1/sessions/{id}`. */
  path: string
  group: 'Sessions' | 'Scripts' | 'Functions' | 'House'
  summary: string
  description?: string
  /** Name of a schema in the document's components. */
  body?: string
  /** Another form in which the body may come: its media type. */
  file?: string
  query?: { [name: string]: string }
  /** May be sent again with the same `Idempotency-Key`. */
  repeatable?: boolean
  /** Status → what it means. */
  answers: { [status: number]: string }
  /** Name of the schema of a good answer. */
  answer?: string
  stream?: boolean
}
