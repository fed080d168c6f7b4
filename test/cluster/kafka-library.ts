import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadsFolder } from './downloads-folder.ts'
import { runMaven } from './run-maven.ts'

export const kafkaVersion = '3.9.1'

/** The class path of a Kafka broker: Maven Central serves no archive, but all its parts. @throws MissingToolError */
export function kafkaLibrary(): string {
  const folder = join(downloadsFolder(), `kafka-${kafkaVersion}`)
  if (!existsSync(folder)) {
    const draft = `${folder}.part`
    mkdirSync(draft, { recursive: true })
    writeFileSync(join(draft, 'pom.xml'), pom)
    runMaven('-f', join(draft, 'pom.xml'), 'dependency:copy-dependencies', `-DoutputDirectory=${draft}`)
    renameSync(draft, folder)
  }
  return join(folder, '*')
}

const dependency = (group: string, name: string, version: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`

const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>souffleur</groupId><artifactId>kafka-broker</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>${dependency('org.apache.kafka', 'kafka_2.13', kafkaVersion)}${dependency('org.slf4j', 'slf4j-simple', '1.7.36')}</dependencies></project>`
