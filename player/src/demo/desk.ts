import { customers, type Contact, type Customer } from './customers.ts'
import type { Language } from './demo-strings.ts'
import type { ScriptList } from './load-scripts.ts'

export type Theme = 'auto' | 'light' | 'dark'
export interface HeardEvent { at: Date; name: string; detail: string }

/** Everything the demo card shows. One object, changed by `desk.ts` callers, drawn anew after each change. */
export interface Desk {
  language: Language
  theme: Theme
  customer: Customer
  scripts: ScriptList
  /** Id of the chosen script. */
  script: string
  /** Id of the session that the player shows; absent before a start. */
  session: string | undefined
  /** Grows with each new player element. */
  call: number
  log: HeardEvent[]
  /** Contacts that this page has added, by phone. */
  added: { [phone: string]: Contact[] }
}

type Kept = Pick<Desk, 'language' | 'theme' | 'added'> & { phone: string; script: string; sessions: { [call: string]: string | undefined } }

const shelf = 'souffleur.demo'

/** The desk as this tab left it; `address` may choose script, phone, language and theme. */
export function openDesk(address: URLSearchParams): Desk {
  const kept = read()
  const phone = address.get('phone') ?? kept.phone
  const customer = customers.find((one) => one.phone === phone) ?? customers[0]!
  const script = address.get('script') ?? kept.script ?? ''
  return {
    language: toLanguage(address.get('lang') ?? kept.language ?? navigator.language), theme: toTheme(address.get('theme') ?? kept.theme), customer, scripts: { state: 'loading' },
    script, session: kept.sessions?.[callOf(script, customer.phone)], call: 0, log: [], added: kept.added ?? {},
  }
}

/** Which session belongs to this customer and script in this tab, so that a reload comes back to it. */
export function keptSession({ customer, script }: Desk): string | undefined {
  return read().sessions?.[callOf(script, customer.phone)]
}

/** Keeps the desk for a reload, with the session of the present call. */
export function keepDesk({ language, theme, customer, script, session, added }: Desk): void {
  const sessions = { ...read().sessions, [callOf(script, customer.phone)]: session }
  const kept: Kept = { language, theme, added, phone: customer.phone, script, sessions }
  sessionStorage.setItem(shelf, JSON.stringify(kept))
}

function callOf(script: string, phone: string): string {
  return `${script} ${phone}`
}

function read(): Partial<Kept> {
  try { return JSON.parse(sessionStorage.getItem(shelf) ?? '{}') as Partial<Kept> } catch { return {} }
}

function toLanguage(value: string): Language {
  return value.startsWith('ru') ? 'ru' : 'en'
}

function toTheme(value: string | null | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'auto'
}
