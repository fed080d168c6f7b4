import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { downloadsFolder } from './downloads-folder.ts'
import { MissingToolError } from './missing-tool-error.ts'

/** Maven's own store of artifacts, apart from the user's. */
export const mavenFolder = (): string => join(downloadsFolder(), 'm2')

/** Runs Maven quietly. @throws MissingToolError where it is not installed or cannot download */
export function runMaven(...args: string[]): void {
  const { status, stdout, error } = spawnSync('mvn', ['--quiet', '--batch-mode', `-Dmaven.repo.local=${mavenFolder()}`, ...args], { encoding: 'utf8' })
  if (error) throw new MissingToolError('Maven was not found: install it (Debian: apt-get install maven).')
  if (status !== 0) throw new MissingToolError(`Maven could not download what the cluster needs: ${stdout.split('\n').find((line) => line.includes('ERROR')) ?? 'no reason given'}`)
}
