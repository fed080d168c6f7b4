import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { downloadsFolder } from './downloads-folder.ts'
import { fetchJava } from './fetch-java.ts'
import { MissingToolError } from './missing-tool-error.ts'

/** What Zeebe 8.5 needs. */
const oldestJava = 21

/** Folders that hold one Java each. */
const shelves = ['/usr/lib/jvm', '/opt/java', '/Library/Java/JavaVirtualMachines']

/** A folder with `bin/java` of version 21 or later, on this machine or fetched as a Python package. @throws MissingToolError */
export function findJava(): string {
  const fetched = join(downloadsFolder(), 'java')
  const found = [...candidates(), fetched].find((home) => versionOf(home) >= oldestJava)
  if (found !== undefined) return found
  if (fetchJava(fetched) && versionOf(fetched) >= oldestJava) return fetched
  throw new MissingToolError(`no Java ${oldestJava} or later was found: install one (Debian: apt-get install openjdk-21-jre-headless), or name its folder in JAVA_HOME.`)
}

function candidates(): string[] {
  const named = process.env.JAVA_HOME
  const kept = shelves.filter((shelf) => existsSync(shelf)).flatMap((shelf) => readdirSync(shelf).flatMap((name) => [join(shelf, name), join(shelf, name, 'Contents/Home')]))
  return [...named ? [named] : [], ...javaOnPath(), ...kept]
}

/** The home of the `java` that a shell would run. */
function javaOnPath(): string[] {
  const { stderr } = spawnSync('java', ['-XshowSettings:properties', '-version'], { encoding: 'utf8' })
  const home = /java\.home = (.+)/.exec(stderr ?? '')?.[1]
  return home === undefined ? [] : [home.trim()]
}

/** Its major version, 0 where there is no Java. */
function versionOf(home: string): number {
  const { stderr, status } = spawnSync(join(home, 'bin/java'), ['-version'], { encoding: 'utf8' })
  return status === 0 ? Number(/ version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0
}
