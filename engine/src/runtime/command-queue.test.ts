import { expect, it } from 'vitest'
import { CommandQueue } from './command-queue.ts'
import type { PendingCommand } from './pending-command.ts'

const command = (name: string) => ({ name }) as unknown as PendingCommand

it('should keep the order, what was put first before all', () => {
  const queue = new CommandQueue()
  for (const name of ['a', 'b', 'c']) queue.push(command(name))
  queue.putFirst([command('1'), command('2')])
  expect(queue.size).toBe(5)
  expect([queue.shift(), queue.shift(), queue.shift()]).toEqual(['1', '2', 'a'].map(command))
  expect(queue.takeAll()).toEqual(['b', 'c'].map(command))
  expect(queue.size).toBe(0)
  expect(queue.shift()).toBeUndefined()
})
