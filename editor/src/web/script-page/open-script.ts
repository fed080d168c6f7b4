import type { ScriptDraft } from '@souffleur/schemas'
import type { LibraryApi } from '../api/library-api.ts'
import { createModeler, type DrawingProblem, type ScriptModeler } from '../modeler/index.ts'
import { language } from '../strings/language.ts'
import { texts } from '../strings/texts.ts'
import { Autosave } from './autosave.ts'
import { BrokenDrawingError } from './broken-drawing-error.ts'
import { downloadBpmn } from './download-bpmn.ts'
import { elementNames } from './element-names.ts'
import { keptDraft, type KeptDraft } from './kept-draft.ts'

export interface OpenScriptOptions {
  library: LibraryApi
  id: string
  container: HTMLElement
  panelContainer: HTMLElement
  /** Something that the page shows has changed. */
  onChange(): void
}

/** A script on the drawing table: its drawing, its draft in the library, and everything a person can do with the two. */
export class OpenScript {
  readonly id: string
  readonly modeler: ScriptModeler
  readonly autosave: Autosave
  name: string
  /** As the library has it. */
  draft: ScriptDraft
  #drawn: DrawingProblem[] = []
  #checked: DrawingProblem[] = []
  /** Edits that had not reached the library when the page was left were found in this browser. */
  readonly restored: boolean
  readonly #library: LibraryApi
  readonly #onChange: () => void

  private constructor(options: OpenScriptOptions, draft: ScriptDraft, kept: KeptDraft | undefined) {
    this.id = options.id
    this.#library = options.library
    this.#onChange = options.onChange
    this.draft = draft
    this.name = kept?.name ?? draft.name
    this.restored = kept !== undefined
    this.modeler = createModeler({ container: options.container, panelContainer: options.panelContainer, lang: language(), functions: options.library.functions, scripts: () => options.library.scripts() })
    this.autosave = this.#createAutosave(kept?.revision ?? draft.revision)
  }

  /** @throws ProblemError when the draft can't be read, BrokenDrawingError when its drawing can't be shown; the message is for people */
  static async open(options: OpenScriptOptions): Promise<OpenScript> {
    const draft = await options.library.draft(options.id)
    const found = keptDraft.read(options.id)
    const kept = found && (found.bpmn !== draft.bpmn || found.name !== draft.name) ? found : undefined
    const script = new OpenScript(options, draft, kept)
    await script.#show(kept?.bpmn ?? draft.bpmn)
    if (kept) script.autosave.touch()
    return script
  }

  /** Mistakes seen while drawing, and those that only the library and the engine can see. */
  get problems(): DrawingProblem[] {
    const known = new Set(this.#drawn.map(({ elementId }) => elementId))
    return [...this.#drawn, ...this.#checked.filter(({ elementId }) => !known.has(elementId))]
  }

  /** Has the saved draft checked by the library. Where it can't be asked, the last answer stays. */
  async check(): Promise<void> {
    const found = await this.#library.check(this.id).catch(() => undefined)
    if (!found) return
    const names = found.length > 0 ? elementNames(this.draft.bpmn) : undefined
    this.#checked = found.map((problem) => ({ ...problem, elementName: names?.get(problem.elementId ?? '') ?? problem.elementId ?? '' }))
    this.#onChange()
  }

  rename(name: string): void {
    this.name = name
    this.autosave.touch()
    this.#onChange()
  }

  /** Saves at once, what is half typed in the panel too. */
  async saveNow(): Promise<void> {
    await this.modeler.saveXml()
    await this.autosave.flush()
  }

  async export(): Promise<void> { downloadBpmn(this.name, await this.modeler.saveXml()) }

  /** Makes an older drawing the draft. */
  async restore(bpmn: string): Promise<void> {
    await this.modeler.importXml(bpmn)
    this.autosave.touch()
  }

  /** Reads the draft's standing again, after a publish or a change of the live version. */
  async refresh(): Promise<void> {
    const { liveVersion, changed } = await this.#library.draft(this.id)
    this.draft = { ...this.draft, changed, ...(liveVersion !== undefined && { liveVersion }) }
    this.#onChange()
  }

  /** Ends a conflict by a new script with this drawing. Resolves to its id. */
  async keepAsCopy(): Promise<string> {
    const { id } = await this.#library.create({ name: texts().copyOf(this.name).slice(0, 200), bpmn: await this.modeler.saveXml() })
    keptDraft.forget(this.id)
    return id
  }

  /** Ends a conflict by the other draft; this one becomes a file. The page then opens the script again. */
  async takeTheirs(): Promise<void> {
    await this.export()
    keptDraft.forget(this.id)
  }

  close(): void {
    void this.autosave.flush().finally(() => {
      this.autosave.stop()
      this.modeler.destroy()
    })
  }

  async #show(bpmn: string): Promise<void> {
    try {
      await this.modeler.importXml(bpmn)
    } catch (error) {
      this.modeler.destroy()
      throw new BrokenDrawingError(texts().drawingBroken((error as Error).message), this.draft, error)
    }
    this.#drawn = this.modeler.problems()
    this.modeler.onProblems((problems) => {
      this.#drawn = problems
      this.#onChange()
    })
    this.modeler.onChange(() => {
      this.autosave.touch()
      this.#onChange()
    })
  }

  async #save(draft: KeptDraft): Promise<ScriptDraft> {
    this.draft = await this.#library.saveDraft(this.id, draft)
    void this.check()
    return this.draft
  }

  #createAutosave(revision: number): Autosave {
    return new Autosave({
      revision, savedAt: Date.parse(this.draft.savedAt),
      read: async () => ({ bpmn: await this.modeler.saveXml(), name: this.name }),
      save: (draft) => this.#save(draft),
      keep: (draft) => { if (draft) keptDraft.keep(this.id, draft); else keptDraft.forget(this.id) },
      onState: this.#onChange,
    })
  }
}
