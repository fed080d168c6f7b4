import { describe, expect, it, vi } from 'vitest'
import { BROKEN_ATTEMPTS, sendUntilAnswered } from './send-until-answered.ts'
import { SessionTransportError, type TransportFailure } from './session-transport-error.ts'

const failing = (failure: TransportFailure, times: number) => {
  const send = vi.fn(async () => 'answer')
  for (let attempt = 0; attempt < times; attempt++) send.mockRejectedValueOnce(new SessionTransportError(failure, 'no', { retryAfterMs: 7 }))
  return send
}
const wait = async () => undefined

describe('sendUntilAnswered', () => {
  it('should send again for as long as nobody answers', async () => {
    const send = failing('unreachable', 20)
    await expect(sendUntilAnswered(send, { wait })).resolves.toBe('answer')
    expect(send).toHaveBeenCalledTimes(21)
  })

  it('should give up on a server that keeps breaking', async () => {
    const send = failing('broken', 20)
    await expect(sendUntilAnswered(send, { wait })).rejects.toMatchObject({ failure: 'broken' })
    expect(send).toHaveBeenCalledTimes(BROKEN_ATTEMPTS)
  })

  it.each(['conflict', 'notFound', 'refused'] as const)('should take %s for an answer', async (failure) => {
    const send = failing(failure, 1)
    await expect(sendUntilAnswered(send, { wait })).rejects.toMatchObject({ failure })
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('should stay away as long as it is asked to, and tell that it does', async () => {
    const waited: number[] = []
    const onStalled = vi.fn()
    await sendUntilAnswered(failing('busy', 1), { onStalled, wait: async (ms) => void waited.push(ms) })
    expect([waited, onStalled.mock.calls.length]).toEqual([[7], 1])
  })

  it('should stop when nobody wants the answer any more', async () => {
    const closing = new AbortController()
    await expect(sendUntilAnswered(failing('unreachable', 5), { signal: closing.signal, wait: async () => closing.abort() })).rejects.toMatchObject({ failure: 'unreachable' })
  })
})
