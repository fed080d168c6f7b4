import { readText } from './read-compose.ts'

export interface Stage { from: string; name: string; lines: string[] }

/** The stages of the Dockerfile, in order; continued lines are joined. */
export function readStages(): Stage[] {
  const lines = readText('docker/Dockerfile').replaceAll('\\\n', ' ').split('\n').filter((line) => line && !line.startsWith('#'))
  const stages: Stage[] = []
  for (const line of lines) {
    const [, from, name] = /^FROM (\S+) AS (\S+)$/.exec(line) ?? []
    if (from && name) stages.push({ from, name, lines: [] })
    else stages.at(-1)!.lines.push(line)
  }
  return stages
}
