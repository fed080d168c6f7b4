import { expect, it, vi } from 'vitest'
import { CannotWriteError } from '../store/cannot-write-error.ts'
import type { TakenPartition } from '../store/store.ts'
import { CommandQueue } from './command-queue.ts'
import type { Flight } from './flight.ts'
import { OpenBatches } from './open-batches.ts'
import type { PendingCommand } from './pending-command.ts'

const token = 7
const lost = (queue: CommandQueue, cause = new Error('connection lost')) => ({ token, cause, queue })
const command = (): PendingCommand => ({ build: vi.fn(), settle: vi.fn(), fail: vi.fn() })
const flight = (lastPosition: number, commands: PendingCommand[]) => ({ lastPosition, commands }) as Flight
const taken = (previousToken: number, lastPosition: number) => ({ previousToken, lastPosition }) as TakenPartition

it('should complete what the store has and try the rest again', () => {
  const [stored, unstored, waiting] = [command(), command(), command()]
  const queue = new CommandQueue()
  const complete = vi.fn()
  const flights = [flight(10, [stored]), flight(20, [unstored])]
  new OpenBatches(lost(queue), { flights, waiting: [waiting] }).resolve(taken(token, 10), complete)
  expect(complete).toHaveBeenCalledExactlyOnceWith(flights[0])
  expect(queue.takeAll()).toEqual([unstored, waiting])
})

it('should let nobody overtake who came earlier', () => {
  const [unstored, waiting, later] = [command(), command(), command()]
  const queue = new CommandQueue()
  queue.push(later)
  new OpenBatches(lost(queue), { flights: [flight(20, [unstored])], waiting: [waiting] }).resolve(taken(token, 10), vi.fn())
  expect(queue.takeAll()).toEqual([unstored, waiting, later])
})

it('should not guess when another process has written meanwhile', () => {
  const unknown = command()
  new OpenBatches(lost(new CommandQueue()), { flights: [flight(10, [unknown])], waiting: [] }).resolve(taken(token + 1, 30), vi.fn())
  expect(unknown.fail).toHaveBeenCalledWith(expect.objectContaining({ status: 'UNAVAILABLE' }))
})

it('should give up a command with which commits fail again and again', () => {
  const poison = { ...command(), failedCommits: 2 }
  const queue = new CommandQueue()
  new OpenBatches(lost(queue), { flights: [flight(10, [poison])], waiting: [] }).resolve(taken(token, 5), vi.fn())
  expect(poison.fail).toHaveBeenCalledWith(expect.objectContaining({ status: 'INTERNAL' }))
  expect(queue.size).toBe(0)
})

it('should not blame a command for a disk that is full', () => {
  const innocent = { ...command(), failedCommits: 2 }
  const queue = new CommandQueue()
  new OpenBatches(lost(queue, new CannotWriteError(new Error('No space left on device'))), { flights: [flight(10, [innocent])], waiting: [] }).resolve(taken(token, 5), vi.fn())
  expect(innocent.fail).toHaveBeenCalledWith(expect.objectContaining({ status: 'UNAVAILABLE', message: expect.stringContaining('No space left on device') }))
})
