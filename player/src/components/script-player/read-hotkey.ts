/** What a key means in the player. */
export type Hotkey =
  | { kind: 'answer'; key: string }
  | { kind: 'noFittingAnswer' | 'usual' | 'continue' | 'objections' | 'note' | 'back' | 'close' }

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Where the key was pressed: in a control that takes text, on another control, or on nothing that uses keys itself. */
export type KeyPlace = 'typing' | 'control' | 'nowhere'

/**
 * Reads a key. Digits and N go by their place on the keyboard where the letter differs (Russian, French), and none fires while somebody types
 * unless with Alt or Ctrl.
 */
export function readHotkey(event: Key, place: KeyPlace): Hotkey | undefined {
  if (event.key === 'Enter') return readEnter(event, place)
  if (event.key === 'Escape') return { kind: 'close' }
  if (event.ctrlKey || event.metaKey) return undefined
  if (event.altKey && event.key === 'ArrowLeft') return { kind: 'back' }
  return place === 'typing' && !event.altKey ? undefined : readCharacter(event)
}

function readEnter(event: Key, place: KeyPlace): Hotkey | undefined {
  if (event.ctrlKey || event.metaKey) return { kind: 'continue' }
  return place === 'nowhere' && !event.altKey ? { kind: 'usual' } : undefined
}

function readCharacter(event: Key): Hotkey | undefined {
  if (event.key === '/') return { kind: 'objections' }
  const digit = digitOf(event)
  if (digit === '0') return { kind: 'noFittingAnswer' }
  if (digit) return { kind: 'answer', key: digit }
  if (event.altKey || event.shiftKey) return undefined
  return event.code === 'KeyN' ? { kind: 'note' } : event.code === 'Slash' ? { kind: 'objections' } : undefined
}

function digitOf({ key, code, shiftKey }: Key): string | undefined {
  if (/^\d$/.test(key)) return key
  return shiftKey ? undefined : /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
}
