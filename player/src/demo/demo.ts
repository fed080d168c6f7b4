import { html, render } from 'lit'
import type { ScriptPlayer } from '../components/script-player/script-player.ts'
import type { PlayerEvents } from '../components/script-player/announcements.ts'
import { callView, type CallActions } from './call-view.ts'
import { cardView } from './card-view.ts'
import { customers } from './customers.ts'
import { keepDesk, keptSession, openDesk } from './desk.ts'
import { barView, callsView, type FrameActions } from './frame-view.ts'
import { hearEvents } from './hear-events.ts'
import { fittingScript, loadScripts } from './load-scripts.ts'

/** Events that the card shows at most. */
const LOG_LENGTH = 40

const app = document.querySelector<HTMLElement>('#app')!
const desk = openDesk(new URLSearchParams(location.search))

const actions: FrameActions & CallActions = {
  setLanguage: (language) => change({ language }),
  setTheme: (theme) => change({ theme }),
  openCustomer: (phone) => {
    const customer = customers.find((one) => one.phone === phone) ?? desk.customer
    const script = desk.scripts.state === 'loaded' ? fittingScript(desk.scripts.items, customer.topic) : desk.script
    openCall({ customer, script })
  },
  chooseScript: (script) => openCall({ script }),
  start: () => void start(),
  reloadScripts: () => void loadList(),
}

function change(changes: Partial<typeof desk>): void {
  Object.assign(desk, changes)
  keepDesk(desk)
  draw()
}

/** Another customer or script: a fresh player, standing where this tab left that conversation. */
function openCall(changes: Partial<typeof desk>): void {
  Object.assign(desk, changes, { call: desk.call + 1, log: [] })
  change({ session: keptSession(desk) })
}

function draw(): void {
  document.documentElement.lang = desk.language
  document.documentElement.dataset.theme = desk.theme
  document.title = `${desk.customer.name[desk.language]} · Souffleur`
  render(html`${barView(desk, actions)}<div class="columns">${callsView(desk, actions)}${cardView(desk)}${callView(desk, actions)}</div>`, app)
}

async function start(): Promise<void> {
  change({ session: undefined, call: desk.call + 1, log: [] })
  const player = app.querySelector<ScriptPlayer>('script-player')!
  player.context = { phone: desk.customer.phone }
  await player.start()
  await player.focusStep()
}

async function loadList(): Promise<void> {
  change({ scripts: { state: 'loading' } })
  const scripts = await loadScripts()
  const unknown = scripts.state === 'loaded' && !scripts.items.some(({ id }) => id === desk.script)
  change({ scripts })
  if (unknown) openCall({ script: fittingScript(scripts.items, desk.customer.topic) })
}

/** The outcome goes into the customer's contacts, as a CRM would write it. */
function writeOutcome({ session, outcome, outcomeName }: PlayerEvents['session-ended']): void {
  const what = outcomeName ?? outcome ?? ''
  const contact = { daysAgo: 0, channel: { en: 'Phone', ru: 'Звонок' }, what: { en: what, ru: what }, session, ...(outcome ? { outcome } : {}) }
  const { phone } = desk.customer
  const others = (desk.added[phone] ?? []).filter((one) => one.session !== session)
  change({ added: { ...desk.added, [phone]: [contact, ...others] } })
}

hearEvents(app, (name, detail, text) => {
  if (name === 'player-ready') change({ session: (detail as PlayerEvents['player-ready']).session })
  if (name === 'session-ended') writeOutcome(detail as PlayerEvents['session-ended'])
  change({ log: [{ at: new Date(), name, detail: text }, ...desk.log].slice(0, LOG_LENGTH) })
})
app.addEventListener('player-closed', () => change({ session: undefined, call: desk.call + 1 }))
await customElements.whenDefined('script-player')
await loadList()
app.querySelector('.calls [aria-current=true]')?.scrollIntoView({ inline: 'center', block: 'nearest' })
