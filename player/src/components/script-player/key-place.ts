import type { KeyPlace } from './read-hotkey.ts'

const choosing = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file'])

/** Where a key was pressed, seen through open shadow roots. */
export function keyPlace(event: Event): KeyPlace {
  const target = event.composedPath()[0]
  if (!(target instanceof HTMLElement)) return 'nowhere'
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'typing'
  if (target instanceof HTMLInputElement) return choosing.has(target.type) ? 'control' : 'typing'
  return target.closest('button, a[href], summary, [role=button], [role=menuitem], [role=tab]') ? 'control' : 'nowhere'
}
