import { spawn } from 'node:child_process'

/**
 * Runs as `uid` and `gid`; `prefix` is put before the program and changes the account itself: `[setpriv, …options]`. `leavesServer`: it
 * starts a server that keeps its pipes open for as long as it lives.
 */
export interface ProgramRun { program: string; args: string[]; cwd: string; uid?: number; gid?: number; prefix?: string[]; leavesServer?: boolean }
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
    // Only `close` says that all output has arrived.
    child.once(run.leavesServer ? 'exit' : 'close', (code) => {
      child.stdout.destroy()
      child.stderr.destroy()
      resolve({ code, output })
    })
  })
}
