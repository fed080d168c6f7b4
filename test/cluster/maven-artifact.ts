import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { mavenFolder, runMaven } from './run-maven.ts'

export interface Artifact { group: string; name: string; version: string; type: string; classifier?: string }

/** The file of an artifact of Maven Central, downloaded once. @throws MissingToolError */
export function mavenArtifact({ group, name, version, type, classifier }: Artifact): string {
  const file = join(mavenFolder(), ...group.split('.'), name, version, `${[name, version, classifier].filter(Boolean).join('-')}.${type}`)
  if (!existsSync(file)) runMaven('dependency:get', `-Dartifact=${[group, name, version, type, classifier].filter(Boolean).join(':')}`, '-Dtransitive=false')
  return file
}
