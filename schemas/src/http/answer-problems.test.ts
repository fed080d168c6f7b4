import { expect, it, vi } from 'vitest'
import { allowOnly, answerProblems } from './answer-problems.ts'
import { commonProblems, Problem } from './problem.ts'

function answered(error: unknown) {
  const report = vi.fn<(error: unknown) => void>()
  const sent: { status?: number; body?: any } = {}
  const response = { headersSent: false, status: (code: number) => ((sent.status = code), response), type: () => response, set: () => response, send: (body: string) => (sent.body = JSON.parse(body)) }
  answerProblems(report)(error, { method: 'GET', path: '/' }, response, () => {})
  return { ...sent, report }
}

it('should send a problem as it is', () => {
  const { status, body, report } = answered(new Problem(commonProblems.notFound, 'Gone.'))
  expect(status).toBe(404)
  expect(body).toMatchObject({ type: 'urn:souffleur:problem:not-found', detail: 'Gone.' })
  expect(report).not.toHaveBeenCalled()
})

it('should report what was not meant for the caller, and keep its words to itself', () => {
  const { status, body, report } = answered(new Error('password=secret'))
  expect(status).toBe(500)
  expect(JSON.stringify(body)).not.toContain('secret')
  expect(report).toHaveBeenCalledOnce()
})

it('should say how large a body may be', () => {
  expect(answered(Object.assign(new Error(), { type: 'entity.too.large', limit: 100 })).body.detail).toContain('100 bytes')
})

it('should name the whole address where a method is not taken', () => {
  const next = vi.fn<(error?: unknown) => void>()
  allowOnly('GET')({ method: 'PUT', baseUrl: '/api/v1', path: '/scripts' }, { set: () => undefined } as never, next)
  expect(next.mock.calls[0]?.[0]).toMatchObject({ document: { detail: '/api/v1/scripts takes GET, not PUT.' } })
})
