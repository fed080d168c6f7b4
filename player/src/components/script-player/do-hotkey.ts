import type { Hotkey } from './read-hotkey.ts'
import type { Scene } from './scene.ts'

/** What only the drawn parts can do. */
export interface HotkeyParts { askWords(): void; openObjections(): void }

/** Does what a key means in this scene. Returns false where it means nothing, so that the page may have it. */
export function doHotkey(hotkey: Hotkey, scene: Scene, parts: HotkeyParts): boolean {
  const { session: { phase, state }, actions, panel } = scene
  if (hotkey.kind === 'close') return when(panel, (open) => actions.toggle(open))
  if (phase !== 'open' || !state || state.status === 'ended') return false
  if (hotkey.kind === 'note') return when(true, () => actions.toggle('note'))
  return !scene.readonly && doAnswering(hotkey, scene, parts)
}

function doAnswering(hotkey: Hotkey, { session: { state }, actions }: Scene, parts: HotkeyParts): boolean {
  const step = state?.step
  switch (hotkey.kind) {
    case 'answer': return when(step?.answers.find(({ key }) => key === hotkey.key), ({ id }) => actions.choose(id))
    case 'usual': return when(step?.answers.find(({ usual }) => usual), ({ id }) => actions.choose(id))
    case 'noFittingAnswer': return when(step?.noFittingAnswer, () => parts.askWords())
    case 'continue': return when(step, () => actions.proceed())
    case 'objections': return when(state?.objections.length, () => parts.openObjections())
    case 'back': return when(true, () => actions.back())
    default: return false
  }
}

function when<Value>(value: Value | undefined | false | 0 | null, act: (value: Value) => void): boolean {
  if (!value) return false
  act(value)
  return true
}
