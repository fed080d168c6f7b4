import type { ScriptDraft } from '@souffleur/schemas'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError } from '../api/problem-error.ts'
import { Autosave, retryPausesMs, saveQuietMs } from './autosave.ts'
import type { KeptDraft } from './kept-draft.ts'
import type { SaveState } from './save-state.ts'

const savedAt = '2026-01-01T10:00:00.000Z'
const savedAs = (draft: KeptDraft): ScriptDraft => ({ id: 's', name: draft.name, revision: draft.revision + 1, bpmn: draft.bpmn, savedAt, changed: true })

function scene(save: (draft: KeptDraft) => Promise<ScriptDraft>) {
  const seen: { states: SaveState['kind'][]; kept: KeptDraft | undefined; content: string } = { states: [], kept: undefined, content: 'first' }
  const autosave = new Autosave({
    revision: 4, savedAt: 0, save,
    read: async () => ({ bpmn: seen.content, name: 'Script' }),
    keep: (draft) => { seen.kept = draft },
    onState: (state) => { seen.states.push(state.kind) },
  })
  return { autosave, seen }
}

describe('autosave', () => {
  beforeEach(() => { vi.useFakeTimers() })
  afterEach(() => { vi.useRealTimers() })

  it('should send once after a quiet moment, however many edits came before', async () => {
    const save = vi.fn(async (draft: KeptDraft) => savedAs(draft))
    const { autosave, seen } = scene(save)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(saveQuietMs - 1)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(saveQuietMs)
    expect(save).toHaveBeenCalledExactlyOnceWith({ bpmn: 'first', name: 'Script', revision: 4 })
    expect(seen.states).toEqual(['unsaved', 'unsaved', 'saving', 'saved'])
    expect(autosave.revision).toBe(5)
    expect(seen.kept).toBeUndefined()
  })

  it('should send an edit made during a save afterwards, on the new revision', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const save = vi.fn(async (draft: KeptDraft) => { await promise; return savedAs(draft) })
    const { autosave, seen } = scene(save)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(saveQuietMs)
    seen.content = 'second'
    autosave.touch()
    resolve()
    await vi.advanceTimersByTimeAsync(2 * saveQuietMs)
    expect(save.mock.calls.map(([draft]) => [draft.revision, draft.bpmn])).toEqual([[4, 'first'], [5, 'second']])
  })

  it('should keep the draft in the browser and try again while the library is away', async () => {
    const save = vi.fn(async (draft: KeptDraft) => savedAs(draft)).mockRejectedValueOnce(new ProblemError({}, true))
    const { autosave, seen } = scene(save)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(saveQuietMs)
    expect(autosave.state.kind).toBe('offline')
    expect(seen.kept).toEqual({ bpmn: 'first', name: 'Script', revision: 4 })
    await vi.advanceTimersByTimeAsync(retryPausesMs[0]!)
    expect(autosave.state).toEqual({ kind: 'saved', at: Date.parse(savedAt) })
    expect(seen.kept).toBeUndefined()
  })

  it('should stand still on a conflict, with the draft kept', async () => {
    const theirs = savedAs({ bpmn: 'theirs', name: 'Script', revision: 8 })
    const save = vi.fn().mockRejectedValue(new ProblemError({ status: 409, current: theirs }))
    const { autosave, seen } = scene(save)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(saveQuietMs)
    autosave.touch()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(autosave.state).toEqual({ kind: 'conflict', theirs })
    expect(save).toHaveBeenCalledOnce()
    expect(seen.kept?.bpmn).toBe('first')
    expect(await autosave.flush()).toBe(false)
  })

  it('should save at once when flushed', async () => {
    const save = vi.fn(async (draft: KeptDraft) => savedAs(draft))
    const { autosave } = scene(save)
    autosave.touch()
    expect(await autosave.flush()).toBe(true)
    expect(save).toHaveBeenCalledOnce()
  })
})
