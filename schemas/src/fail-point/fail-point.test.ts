import { afterEach, expect, it, vi } from 'vitest'

const point = 'runner: before a function is called'

afterEach(() => void vi.unstubAllEnvs())

async function armed(what: string) {
  vi.stubEnv('FAIL_POINT', what)
  vi.resetModules()
  return (await import('./fail-point.ts')).failPoint
}

it('should throw when it is passed for the n-th time, and only then', async () => {
  const failPoint = await armed(`${point} 2 throws`)
  failPoint(point)
  expect(() => failPoint(point)).toThrow('A test made this fail: runner: before a function is called')
  failPoint(point)
})

it('should let the process stand still', async () => {
  const failPoint = await armed(`${point} 1 pauses 20`)
  const wait = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
  failPoint(point)
  failPoint(point)
  expect(wait.mock.calls.map(([, , , ms]) => ms)).toEqual([20])
})

it('should let it die', async () => {
  const failPoint = await armed(`${point} 1`)
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  failPoint('runner: function called, engine not told')
  expect(kill).not.toHaveBeenCalled()
  failPoint(point)
  expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL')
})
