import { html, LitElement } from 'lit'
import { createHttpTransport } from '../../api/http-transport.ts'
import type { HttpClientOptions } from '../../api/http-client.ts'
import { SessionPlay } from '../../api/session-play.ts'
import type { SessionTransport } from '../../api/session-transport.ts'
import { initialSession, type PlayerSession } from '../../session/player-session.ts'
import { controls } from '../../theme/controls.ts'
import type { PlayerStrings } from '../../theme/player-strings.ts'
import { stringsFor } from '../../theme/strings-for.ts'
import { tokens } from '../../theme/tokens.ts'
import type { AnswerList } from '../answer-list/answer-list.ts'
import { defineElement } from '../define-element.ts'
import type { EndCard } from '../end-card/end-card.ts'
import type { FieldForm } from '../field-form/field-form.ts'
import type { ObjectionStrip } from '../objection-strip/objection-strip.ts'
import type { PhraseView } from '../phrase-view/phrase-view.ts'
import { announcements } from './announcements.ts'
import { bannerView } from './banner-view.ts'
import { bodyView } from './body-view.ts'
import { doHotkey } from './do-hotkey.ts'
import { footerView } from './footer-view.ts'
import { headerView } from './header-view.ts'
import { HotkeyController, type HotkeyScope } from './hotkey-controller.ts'
import type { Hotkey } from './read-hotkey.ts'
import type { Panel, Scene, SceneActions } from './scene.ts'
import { scriptPlayerStyles } from './script-player.styles.ts'
import { StepAnswering } from './step-answering.ts'

/**
 * Plays a script: shows what to say, takes what was answered. Lives inside any page; needs only a script id and the address of the API.
 *
 * @tag script-player
 * @fires player-ready @fires step-shown @fires answer @fires note-added @fires session-ended @fires player-error - see `PlayerEvents`
 * @fires player-closed - the operator has closed the end card
 * @slot header @slot before-phrase @slot actions @slot empty
 * @csspart phrase @csspart answer @csspart answer-key @csspart field @csspart label @csspart error @csspart trail @csspart stage
 * @csspart objections @csspart timer @csspart footer @csspart continue
 * @cssproperty --sp-* - see `theme/tokens.ts`; `--sp-phrase-size`
 */
export class ScriptPlayer extends LitElement {
  static override styles = [tokens, controls, scriptPlayerStyles]
  static override properties = {
    api: {}, script: {}, version: { type: Number }, session: { reflect: true }, readonly: { type: Boolean, reflect: true },
    lang: { reflect: true }, theme: { reflect: true }, density: { reflect: true }, hotkeys: {}, known: { state: true }, panel: { state: true },
  }

  /** Address of the API, with an origin where it is another one. */
  declare api: string
  /** Id of the script that `start` begins. */
  declare script: string
  /** A published version to start; the live one where absent. */
  declare version: number | undefined
  /** Id of the session that is played; setting it opens that session. */
  declare session: string | undefined
  declare theme: 'light' | 'dark' | 'auto'
  declare density: 'comfortable' | 'compact'
  declare hotkeys: HotkeyScope
  declare readonly: boolean
  declare known: PlayerSession
  declare panel: Panel | undefined

  /** What the host knows about the call: the variables the script begins with. Read by `start`. */
  context: { [name: string]: unknown } = {}
  /** Bearer token for the API, or where to get one. Never an attribute. Read when a session is opened. */
  token: HttpClientOptions['token']
  /** Who plays the session; the API at `api` where absent. Read when a session is opened. */
  transport: SessionTransport | undefined

  #play: SessionPlay | undefined
  #focusDue = false

  constructor() {
    super()
    this.api = '/api/v1'
    this.script = ''
    this.theme = 'auto'
    this.density = 'comfortable'
    this.hotkeys = 'page'
    this.readonly = false
    this.known = initialSession
    new HotkeyController(this)
  }

  override connectedCallback(): void {
    super.connectedCallback()
    window.addEventListener('pagehide', this.#handleLeaving)
    document.addEventListener('visibilitychange', this.#handleLeaving)
    if (this.hasUpdated && this.session) void this.resume(this.session)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    window.removeEventListener('pagehide', this.#handleLeaving)
    document.removeEventListener('visibilitychange', this.#handleLeaving)
    this.#play?.close()
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('session') && this.session && this.session !== this.known.state?.session) void this.resume(this.session)
    if (!this.#focusDue) return
    this.#focusDue = false
    void this.focusStep()
  }

  readonly #handleLeaving = (event: Event): void => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.#play?.leave()
  }

  /** Begins a new session of `script` with `context`. Resolves when it is open or has failed. */
  start(): Promise<void> {
    const { script, version, context } = this
    this.session = undefined
    return this.#newPlay().start({ script, ...(version ? { version } : {}), channel: 'operator', lang: this.#language, context })
  }

  /** Opens a session that exists. */
  resume(session: string): Promise<void> {
    return this.#newPlay().resume(session)
  }

  /** Answers the step that is shown: with the id or key of an answer, or with values of its fields. */
  async answer(value: string | { [field: string]: unknown }): Promise<void> {
    if (typeof value === 'string') return this.#answer((answering) => answering.choose(this.known.state?.step?.answers.find(({ key }) => key === value)?.id ?? value))
    for (const [field, typed] of Object.entries(value)) this.#play?.edit(field, typed)
    return this.#answer((answering) => answering.proceed())
  }

  /** Returns to the previous step, or to an earlier visit. */
  async back(visit?: string): Promise<void> {
    this.panel = undefined
    await this.#play?.back(visit)
  }

  /** Raises an objection by its message. */
  async raise(message: string): Promise<void> { await this.#play?.objection(message) }

  async note(text: string): Promise<void> { await this.#play?.note(text) }

  /** Puts the focus where the operator goes on: a field to fill in, the usual answer, the phrase. */
  async focusStep(): Promise<void> {
    await this.updateComplete
    const [form, answers] = [this.#part<FieldForm>('sp-field-form'), this.#part<AnswerList>('sp-answer-list')]
    const [phrase, end] = [this.#part<PhraseView>('sp-phrase-view'), this.#part<EndCard>('sp-end-card')]
    await Promise.all([form?.updateComplete, answers?.updateComplete, phrase?.updateComplete, end?.updateComplete])
    const options = { preventScroll: true }
    if (form?.focusFirst(options) || answers?.focusUsual(options)) return
    const rest = answers ? phrase : (this.#part<HTMLElement>('.continue') ?? end ?? phrase)
    rest?.focus(options)
  }

  /** Does what a key means now. Returns false where it means nothing. */
  handleHotkey(hotkey: Hotkey): boolean {
    return doHotkey(hotkey, this.#scene, {
      askWords: () => this.#part<AnswerList>('sp-answer-list')?.askWords(),
      openObjections: () => this.#part<ObjectionStrip>('sp-objection-strip')?.open(),
    })
  }

  override render() {
    const scene = this.#scene
    return html`
      <section class="player" aria-labelledby="title">
        ${headerView(scene)}
        <div class="body">${bannerView(scene)}${bodyView(scene)}</div>
        ${footerView(scene)}
      </section>`
  }

  get #language(): string { return this.lang || document.documentElement.lang || navigator.language }

  get #strings(): PlayerStrings { return stringsFor(this.#language) }

  get #scene(): Scene {
    const { known: session, readonly, panel } = this
    const [busy, canStart] = [readonly || Boolean(session.pending), Boolean(this.script)]
    return { session, strings: this.#strings, language: this.#language, readonly, busy, panel, canStart, actions: this.#actions }
  }

  readonly #actions: SceneActions = {
    choose: (answer) => void this.#answer((answering) => answering.choose(answer)),
    giveWords: (words) => void this.#answer((answering) => answering.giveWords(words)),
    proceed: () => void this.#answer((answering) => answering.proceed()),
    edit: (field, value) => this.#play?.edit(field, value),
    raise: (message) => void this.raise(message),
    note: (text) => {
      void this.note(text)
      void this.#toggle('note')
    },
    back: (visit) => void this.back(visit),
    toggle: (panel) => void this.#toggle(panel),
    dismissNotice: () => this.#play?.dismissNotice(),
    open: () => void (this.session ? this.resume(this.session) : this.start()),
    closeCard: () => this.#announce('player-closed', { session: this.session }),
  }

  /** Sends an answer; where none could be sent, leads to what is still wrong or open. */
  async #answer(send: (answering: StepAnswering) => Promise<boolean>): Promise<void> {
    if (!this.#play || this.readonly || this.known.pending) return
    if (await send(new StepAnswering(this.#play, this.#strings))) return
    if (Object.keys(this.known.fieldErrors).length) await this.focusStep()
    else this.#part<AnswerList>('sp-answer-list')?.focus()
  }

  #newPlay(): SessionPlay {
    this.#play?.close()
    this.panel = undefined
    const play = new SessionPlay(this.transport ?? createHttpTransport(this), (now, before) => { if (play === this.#play) this.#handleChange(now, before) })
    this.known = play.known
    return (this.#play = play)
  }

  #handleChange(now: PlayerSession, before: PlayerSession): void {
    const moved = now.phase !== before.phase || now.state?.status !== before.state?.status || now.state?.step?.visit !== before.state?.step?.visit
    if (moved) this.#focusDue = this.#mayFocus()
    this.known = now
    if (now.state) this.session = now.state.session
    for (const { name, detail } of announcements(before, now)) this.#announce(name, detail)
  }

  /** The focus is the operator's: it moves along only from inside the player, or from nowhere, and never out of a note. */
  #mayFocus(): boolean {
    if (this.matches(':focus-within')) return !this.panel && !this.shadowRoot?.activeElement?.matches('sp-note-box')
    return this.hotkeys === 'page' && (!document.activeElement || document.activeElement === document.body)
  }

  #announce(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }))
  }

  async #toggle(panel: Panel): Promise<void> {
    this.panel = this.panel === panel ? undefined : panel
    await this.updateComplete
    if (!this.panel) return this.focusStep()
    const opened = this.#part<LitElement>(panel === 'note' ? 'sp-note-box' : 'sp-trail-list')
    await opened?.updateComplete
    opened?.focus()
  }

  #part<Part extends Element>(selector: string): Part | null {
    return this.renderRoot.querySelector<Part>(selector)
  }
}

defineElement('script-player', ScriptPlayer)
