import { spawn } from 'node:child_process'

/** Runs as `uid` and `gid`; `prefix` is put before the program and changes the account itself: `[setpriv, …options]`. */
export interface ProgramRun { program: string; args: string[]; cwd: string; uid?: number; gid?: number; prefix?: string[] }
export interface ProgramResult { code: number | null; output: string }

/** Runs a program to its end; output and error text come back together. Rejects only if it cannot be started. */
export function runProgram(run: ProgramRun): Promise<ProgramResult> {
  const [command, ...args] = [...(run.prefix ?? []), run.program, ...run.args]
  const child = spawn(command!, args, {
    cwd: run.cwd,
    ...(run.uid === undefined || run.prefix ? {} : { uid: run.uid, gid: run.gid }),
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  })
  let output = ''
  child.stdout.on('data', (text) => { output += text })
  child.stderr.on('data', (text) => { output += text })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // `exit`, not `close`: a server started by pg_ctl may keep the pipes open for as long as it lives.
    child.once('exit', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, output })
    })
  })
}
