import { expect, it } from 'vitest'
import { runProgram } from '../../src/store/postgres/embedded/run-program.ts'

it('should give all that a program printed, also what a child of it prints after its end', async () => {
  const { code, output } = await runProgram({ program: 'sh', args: ['-c', '(head -c 3000000 /dev/zero; echo late) & echo early'], cwd: '/' })
  expect(code).toBe(0)
  expect(output).toContain('early')
  expect(output.endsWith('late\n')).toBe(true)
})
