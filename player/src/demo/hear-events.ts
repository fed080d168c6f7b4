import type { PlayerEvents } from '../components/script-player/announcements.ts'

/** What the card writes about each event of the player. */
const words: { [name in keyof PlayerEvents]: (detail: PlayerEvents[name]) => string } = {
  'player-ready': ({ script, session }) => `${script.name} v ${script.version}, session ${session.slice(0, 8)}`,
  'step-shown': ({ name, stage }) => [stage, name].filter(Boolean).join(': '),
  'answer': ({ step, answer, label }) => `${step} → ${label ?? answer ?? '✓'}`,
  'note-added': ({ text }) => text,
  'session-ended': ({ outcome, outcomeName, duration }) => `${[outcome, outcomeName].filter(Boolean).join(' ')}, ${Math.round(duration / 1000)} s`,
  'player-error': ({ message }) => message,
}

type Hear = <Name extends keyof PlayerEvents>(name: Name, detail: PlayerEvents[Name], text: string) => void

/** Tells every event of any player inside `element`. */
export function hearEvents(element: EventTarget, hear: Hear): void {
  for (const name of Object.keys(words) as (keyof PlayerEvents)[]) listen(element, name, hear)
}

function listen<Name extends keyof PlayerEvents>(element: EventTarget, name: Name, hear: Hear): void {
  element.addEventListener(name, (event) => {
    const { detail } = event as CustomEvent<PlayerEvents[Name]>
    hear(name, detail, words[name](detail))
  })
}
