import type { Run } from '../../compiler/run.ts'
import { spend } from '../../compiler/spend.ts'
import { otherCase } from './char-tests.ts'
import type { Pattern, Step } from './pattern.ts'

/** How many steps of a pattern cost one step of the evaluation. */
const stepsPerStep = 2

/** Forks that are taken without remembering them: most searches end before that. */
const forksBefore = 64

/** Undoes one change of a slot when the way behind it leads nowhere. */
interface Undo { slot: number; value: number }

/** A way that is still open: where in the pattern and in the text it goes on. */
interface Way { step: number; place: number }

/**
 * Tries a pattern at places of one text, the best way first and back where it leads nowhere, as Java does. A fork that was at the same place
 * before is not tried again, which keeps the time linear in text and pattern; where back references make that impossible, the budget ends it.
 */
export class Execution {
  readonly slots: number[]
  private readonly text: string
  private readonly start: number
  private readonly run: Run
  private readonly pattern: Pattern
  private readonly tried = new Map<readonly Step[], Set<number>>()
  private count = 0
  private forks = 0

  constructor(pattern: Pattern, { text, from }: { text: string; from: number }, run: Run) {
    this.slots = Array.from({ length: pattern.slotCount }, () => -1)
    this.text = text
    this.start = from
    this.run = run
    this.pattern = pattern
  }

  /** Where the steps end when they begin at `place`; -1 where they don't match. `end` is where they have to. */
  follow(steps: readonly Step[], place: number, end?: number): number {
    const open: (Way | Undo)[] = [{ step: 0, place }]
    for (let way = open.pop(); way !== undefined; way = open.pop()) {
      if ('slot' in way) this.slots[way.slot] = way.value
      else {
        const found = this.walk(steps, way, open)
        if (found !== -1 && (end === undefined || found === end)) return found
      }
    }
    return -1
  }

  /** Goes one way as far as it leads, leaving forks open behind it. */
  private walk(steps: readonly Step[], way: Way, open: (Way | Undo)[]): number {
    let { step: index, place } = way
    for (;;) {
      const step = steps[index]
      this.charge()
      if (step === undefined) return -1
      switch (step.kind) {
        case 'match': return place
        case 'jump': index = step.to; continue
        case 'save': this.save(step.slot, place, open); break
        case 'moved': if (this.slots[step.slot] === place) { index = step.out; continue } break
        case 'split':
          if (this.wasTried(steps, index, place)) return -1
          open.push({ step: step.second, place })
          index = step.first
          continue
        default: {
          const next = this.pass(step, place, open)
          if (next === -1) return -1
          place = next
        }
      }
      index++
    }
  }

  /** Where a step that looks at the text leads to; -1 where it does not fit. */
  private pass(step: Exclude<Step, { kind: 'match' | 'jump' | 'save' | 'moved' | 'split' }>, place: number, open: (Way | Undo)[]): number {
    switch (step.kind) {
      case 'char': return this.passChar(step.test, place)
      case 'assert': return step.holds(this.text, place, this.start) ? place : -1
      case 'back': return this.passReference(step, place)
      case 'atomic': return this.tryApart(() => this.followApart(step.steps, place), open)
      case 'look': return this.look(step, place, open)
    }
  }

  private passChar(test: (code: number) => boolean, place: number): number {
    const code = this.text.codePointAt(place)
    return code !== undefined && test(code) ? place + (code > 0xffff ? 2 : 1) : -1
  }

  /** A group that has not taken part does not match. */
  private passReference({ group, anyCase }: { group: number; anyCase: boolean }, place: number): number {
    const [from = -1, to = -1] = this.slots.slice(group * 2, group * 2 + 2)
    if (group >= this.pattern.groupCount || from === -1 || to === -1) return -1
    for (let offset = 0; offset < to - from; offset++) {
      const [known, here] = [this.text.charCodeAt(from + offset), this.text.charCodeAt(place + offset)]
      this.charge()
      if (known !== here && !(anyCase && otherCase(known) === here)) return -1
    }
    return place + to - from
  }

  private look({ steps, behind, negative }: Extract<Step, { kind: 'look' }>, place: number, open: (Way | Undo)[]): number {
    const found = this.tryApart(() => behind ? this.followBack(steps, place) : this.followApart(steps, place), open)
    return (found === -1) === negative ? place : -1
  }

  /** Something that ends here: begun at each place before, the nearest first. */
  private followBack(steps: readonly Step[], place: number): number {
    for (let from = place; from >= 0; from--) {
      if (this.followApart(steps, from, place) !== -1) return place
    }
    return -1
  }

  /** A part that counts as one: what was tried in it for another occasion does not matter. */
  private followApart(steps: readonly Step[], place: number, end?: number): number {
    this.tried.delete(steps)
    return this.follow(steps, place, end)
  }

  /** The slots that it sets are set back when the way that led here leads nowhere. */
  private tryApart(attempt: () => number, open: (Way | Undo)[]): number {
    const before = this.slots.slice()
    const found = attempt()
    before.forEach((value, slot) => { if (value !== this.slots[slot]) open.push({ slot, value }) })
    return found
  }

  private save(slot: number, place: number, open: (Way | Undo)[]): void {
    open.push({ slot, value: this.slots[slot] ?? -1 })
    this.slots[slot] = place
  }

  private wasTried(steps: readonly Step[], index: number, place: number): boolean {
    if (this.pattern.remembers || ++this.forks < forksBefore) return false
    const known = this.tried.get(steps) ?? new Set<number>()
    this.tried.set(steps, known)
    const state = index * (this.text.length + 1) + place
    if (known.has(state)) return true
    known.add(state)
    return false
  }

  private charge(): void {
    if (++this.count % stepsPerStep === 0) spend(this.run, 1)
  }
}
