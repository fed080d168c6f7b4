/** The database does not answer, or not to us. The message names the address, never the password. */
export class DatabaseUnreachableError extends Error {
  constructor(connectionString: string, cause: unknown) {
    super(`The database ${addressOf(connectionString)} cannot be reached: ${reasonOf(cause)}. Start it, or correct DATABASE_URL.`, { cause })
    this.name = 'DatabaseUnreachableError'
  }
}

function addressOf(connectionString: string): string {
  if (!URL.canParse(connectionString)) return '(DATABASE_URL is not an address)'
  const url = new URL(connectionString)
  return `${url.host || url.searchParams.get('host') || 'localhost'}${url.pathname}`
}

function reasonOf(cause: unknown): string {
  const error = cause as { code?: string; message?: string; errors?: Error[] }
  const text = error?.message || error?.errors?.[0]?.message || error?.code || 'no answer'
  return text.replace(/\.$/, '')
}
