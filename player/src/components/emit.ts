/** Tells the parent template: stays inside the shadow tree it was told in. */
export function emit(element: EventTarget, name: string, detail: unknown = undefined): void {
  element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }))
}
