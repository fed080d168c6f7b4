import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs a program and kills it when it has said so much. */
export async function killAfter(lines: number, { program, words }: { program: URL; words: string[] }): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(program), ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  for (let said = 0; said < lines; said++) await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await exited
}
