import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything'
import { AnswerDrawer } from './answers/answer-drawer.ts'
import { AnswerFlowBehavior } from './answers/answer-flow-behavior.ts'
import { AnswerWriter } from './answers/answer-writer.ts'
import { FlowLabel } from './answers/flow-label.ts'
import { OpenEndDrawer } from './answers/open-end-drawer.ts'
import { Catalogue } from './catalogue.ts'
import { RoomyView } from './canvas/roomy-view.ts'
import { ExtensionWriter } from './commands/extension-writer.ts'
import { ScriptCommands } from './commands/script-commands.ts'
import { ScriptEdits } from './commands/script-edits.ts'
import { FormBehavior } from './forms/form-behavior.ts'
import { ScriptRenderer } from './looks/script-renderer.ts'
import { ProblemMarks } from './marks/problem-marks.ts'
import { ProblemWatch } from './marks/problem-watch.ts'
import { TokenMarks } from './marks/token-marks.ts'
import { AppendMenu } from './menus/append-menu.ts'
import { CreateMenu } from './menus/create-menu.ts'
import { ScriptAppender } from './menus/script-appender.ts'
import { ScriptContextPad } from './menus/script-context-pad.ts'
import { ScriptElements } from './menus/script-elements.ts'
import { ScriptPalette } from './menus/script-palette.ts'
import { ObjectionBehavior } from './objections/objection-behavior.ts'
import { ReadOnly } from './read-only.ts'
import { createTranslate } from './translate.ts'
import { modelerWords } from './words/modeler-words.ts'

/** A module as diagram-js takes it: services by name, and which of them wake at the start. */
type DiagramModule = { __depends__?: unknown[]; __init__?: string[]; [service: string]: unknown }

/** Everything we add to bpmn-js, feature by feature. */
export function featureModules(lang: 'en' | 'ru'): DiagramModule[] {
  return [CreateAppendAnythingModule as DiagramModule, languageModule(lang), editingModule, answersModule, formsModule, objectionsModule, looksModule, menusModule, marksModule, viewModule]
}

function languageModule(lang: 'en' | 'ru'): DiagramModule {
  const words = modelerWords(lang)
  return { modelerWords: ['value', words], translate: ['value', createTranslate(words)], catalogue: ['type', Catalogue] }
}

const editingModule: DiagramModule = {
  __init__: ['scriptCommands'],
  extensionWriter: ['type', ExtensionWriter],
  scriptCommands: ['type', ScriptCommands],
  scriptEdits: ['type', ScriptEdits],
}

const answersModule: DiagramModule = {
  __init__: ['answerFlowBehavior'],
  answerWriter: ['type', AnswerWriter],
  flowLabel: ['type', FlowLabel],
  openEndDrawer: ['type', OpenEndDrawer],
  answerDrawer: ['type', AnswerDrawer],
  answerFlowBehavior: ['type', AnswerFlowBehavior],
}

const formsModule: DiagramModule = { __init__: ['formBehavior'], formBehavior: ['type', FormBehavior] }

const objectionsModule: DiagramModule = { __init__: ['objectionBehavior'], objectionBehavior: ['type', ObjectionBehavior] }

const looksModule: DiagramModule = { __init__: ['scriptRenderer'], scriptRenderer: ['type', ScriptRenderer] }

const menusModule: DiagramModule = {
  __init__: ['scriptPalette', 'scriptContextPad', 'appendMenu', 'createMenu'],
  scriptElements: ['type', ScriptElements],
  scriptAppender: ['type', ScriptAppender],
  scriptPalette: ['type', ScriptPalette],
  scriptContextPad: ['type', ScriptContextPad],
  appendMenu: ['type', AppendMenu],
  createMenu: ['type', CreateMenu],
}

const marksModule: DiagramModule = {
  __init__: ['problemWatch'],
  tokenMarks: ['type', TokenMarks],
  problemMarks: ['type', ProblemMarks],
  problemWatch: ['type', ProblemWatch],
}

const viewModule: DiagramModule = { __init__: ['readOnly'], readOnly: ['type', ReadOnly], roomyView: ['type', RoomyView] }
