import type { ExecutableElement } from '@souffleur/engine/core'

/** What those who draw call an element. */
export function elementLabel(element: Pick<ExecutableElement, 'id' | 'name'>): string { return `“${element.name || element.id}”` }
