import type { TypedValues } from '../session/player-session.ts'

const prefix = 'souffleur.draft.'

/** Keeps what was typed and not yet saved on this computer, for the page that comes back. Taken off as soon as the other side has it. */
export const draftShelf = {
  put(session: string, draft: TypedValues): void {
    tolerate(() => localStorage.setItem(prefix + session, JSON.stringify(draft)))
  },
  read(session: string): TypedValues | undefined {
    return tolerate(() => JSON.parse(localStorage.getItem(prefix + session) ?? 'null') as TypedValues | null) ?? undefined
  },
  clear(session: string): void {
    tolerate(() => localStorage.removeItem(prefix + session))
  },
}

/** Storage may be forbidden or full: the player then lives without it. */
function tolerate<Result>(action: () => Result): Result | undefined {
  try { return action() } catch { return undefined }
}
