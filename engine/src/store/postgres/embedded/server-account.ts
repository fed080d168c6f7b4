import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { runProgram } from './run-program.ts'

/** Under which account the server runs; nothing where it is our own. `prefix`: the program that changes to it. */
export interface ServerAccount { uid?: number; gid?: number; prefix?: string[] }

const accountName = 'postgres'

/**
 * Postgres refuses to run as root, so root borrows the account `postgres` (made if absent). Where a folder above the data or the
 * programs is closed to that account (a clone under /root), it keeps the one right to pass closed folders.
 */
export async function serverAccount(paths: string[]): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return {}
  const ids = (await accountIds()) ?? (await createAccount())
  const reachable = await Promise.all(paths.map(isReachableByOthers))
  return reachable.every(Boolean) ? ids : { ...ids, prefix: passClosedFolders(ids) }
}

async function accountIds() {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((what) => runProgram({ program: 'id', args: [what, accountName], cwd: '/' })))
  return uid!.code === 0 && gid!.code === 0 ? { uid: Number(uid!.output), gid: Number(gid!.output) } : undefined
}

async function createAccount() {
  const { output } = await runProgram({ program: 'useradd', args: ['--system', '--user-group', '--no-create-home', accountName], cwd: '/' })
  const ids = await accountIds()
  if (!ids) throw new Error(`Postgres does not run as root, and the account "${accountName}" could not be made (${output.trim()}). Start as an ordinary user, or set DATABASE_URL.`)
  return ids
}

async function isReachableByOthers(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (!((await stat(folder)).mode & 0o001)) return false
    if (folder === dirname(folder)) return true
  }
}

// `no_setuid_fixup`: without it access(2) answers for the account without the right, and initdb does not find its own programs.
function passClosedFolders({ uid, gid }: { uid: number; gid: number }): string[] {
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup']
}
