import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildPlayer } from '../src/build/build-player.ts'

/** What a page pays for the player, everything in it. */
const LARGEST_PLAYER_BYTES = 30_000

describe('the built player', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'souffleur-player-'))
    await buildPlayer(folder)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('should be one module of at most 30 kB gzip', async () => {
    const element = await readFile(join(folder, 'script-player.js'))
    expect(gzipSync(element, { level: 9 }).length).toBeLessThanOrEqual(LARGEST_PLAYER_BYTES)
    expect(element.toString()).not.toMatch(/\bimport\s*[({"'*]|from\s*["']/)
  })

  it('should carry nothing that a strict content policy forbids', async () => {
    const names = await readdir(folder, { recursive: true })
    const pages = await Promise.all(names.filter((name) => name.endsWith('.html')).map((name) => readFile(join(folder, name), 'utf8')))
    expect(pages).toHaveLength(2)
    for (const page of pages) {
      expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
      expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
    }
    const code = await Promise.all(names.filter((name) => name.endsWith('.js')).map((name) => readFile(join(folder, name), 'utf8')))
    for (const file of code) expect(file).not.toMatch(/\beval\(|new Function\(/)
  })
})
