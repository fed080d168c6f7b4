import { pino } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import { limits } from '../limits.ts'
import type { Effect } from './effects.ts'
import { SessionWriter, type WriterParts } from './session-writer.ts'

const ended = (session: string): Effect => ({ kind: 'branch-ended', session })
const turn = () => new Promise((resolve) => setImmediate(resolve))
const fenced = Object.assign(new Error('division by zero'), { code: '22012' })

/** A writer over a lane that stores when it is told to. */
function open(parts: Partial<WriterParts> = {}) {
  const writings: PromiseWithResolvers<void>[] = []
  const lane: WriterParts['lane'] = { write: async (_statements, onSent) => {
    const stored = Promise.withResolvers<void>()
    writings.push(stored)
    onSent?.()
    await stored.promise
  } }
  const writer = new SessionWriter({
    database: undefined as never,
    lane,
    log: pino({ level: 'silent' }),
    sendAtOnce: true,
    ownership: { copy: 1, owns: () => true, ownsAll: true, refresh: async () => undefined },
    onNotOwn: () => undefined,
    onTold: () => undefined,
    ...parts,
  })
  const write = async (session: string) => {
    writer.write([ended(session)])
    await turn()
  }
  return { writer, writings, write }
}

describe('what sessions are told, on its way to the database', () => {
  it('should not wait until what was before is stored', async () => {
    const { writer, writings, write } = open()
    await write('a')
    await write('b')
    expect(writings).toHaveLength(2)
    await writer.sent()
    let isStored = false
    const flushed = writer.flush().then(() => { isStored = true })
    writings[0]!.resolve()
    await turn()
    expect(isStored).toBe(false)
    writings[1]!.resolve()
    await flushed
  })

  it('should go together where too much is on its way', async () => {
    const { writer, writings, write } = open()
    for (let n = 0; n < limits.writesAtOnce + 3; n++) await write(String(n))
    expect(writings).toHaveLength(limits.writesAtOnce)
    writings[0]!.resolve()
    await turn()
    await writer.sent()
    expect(writings).toHaveLength(limits.writesAtOnce + 1)
  })

  it('should be written again in its order where one could not be stored', async () => {
    const { writer, writings, write } = open()
    for (const session of ['a', 'b', 'c']) await write(session)
    writings[0]!.reject(new Error('connection lost'))
    for (const behind of writings.slice(1)) behind.reject(fenced)
    await turn()
    expect(writings).toHaveLength(4)
    await write('d')
    expect(writings).toHaveLength(4)
    const flushed = writer.flush()
    for (let at = 3; at <= 6; at++) {
      await vi.waitFor(() => { expect(writings).toHaveLength(at + 1) })
      writings[at]!.resolve()
    }
    await flushed
    expect(writings).toHaveLength(7)
  })

  it('should be collected for a while, and go one by one, where the engine keeps it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { writer, writings, write } = open({ sendAtOnce: false })
    await write('a')
    await write('b')
    expect(writings).toHaveLength(0)
    vi.advanceTimersByTime(limits.storeDelay)
    expect(writings).toHaveLength(1)
    await write('c')
    const flushed = writer.flush()
    await turn()
    expect(writings).toHaveLength(1)
    writings[0]!.resolve()
    await turn()
    expect(writings).toHaveLength(2)
    writings[1]!.resolve()
    await flushed
    vi.useRealTimers()
  })
})
