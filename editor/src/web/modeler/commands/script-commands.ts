import type { CommandStack } from '../canvas/diagram.ts'
import { AddAnswer } from './add-answer.ts'
import { AddFallback } from './add-fallback.ts'
import { AssignFlow } from './assign-flow.ts'
import { ChooseFunction } from './choose-function.ts'
import { ChooseScript } from './choose-script.ts'
import { DrawAnswer } from './draw-answer.ts'
import { FinishOpenEnd } from './finish-open-end.ts'
import { MoveAnswer } from './move-answer.ts'
import { RemoveAnswer } from './remove-answer.ts'
import { RemoveForm } from './remove-form.ts'
import { RemoveWay } from './remove-way.ts'
import { RenameAnswer } from './rename-answer.ts'
import { RenameStage } from './rename-stage.ts'
import { SetArgument } from './set-argument.ts'
import { SetCondition } from './set-condition.ts'
import { SetDocumentation } from './set-documentation.ts'
import { SetErrorCode } from './set-error-code.ts'
import { SetFields } from './set-fields.ts'
import { SetObjectionMessage } from './set-objection-message.ts'
import { SetOutcome } from './set-outcome.ts'
import { SetProperty } from './set-property.ts'
import { SetResultVariable } from './set-result-variable.ts'
import { SetScriptName } from './set-script-name.ts'
import { SetTaskHeader } from './set-task-header.ts'
import { SetTimer } from './set-timer.ts'
import { SetUsualAnswer } from './set-usual-answer.ts'

/** Every command of ours by the name it has on the command stack. */
const commands = {
  'script.addAnswer': AddAnswer,
  'script.addFallback': AddFallback,
  'script.assignFlow': AssignFlow,
  'script.chooseFunction': ChooseFunction,
  'script.chooseScript': ChooseScript,
  'script.drawAnswer': DrawAnswer,
  'script.finishOpenEnd': FinishOpenEnd,
  'script.moveAnswer': MoveAnswer,
  'script.removeAnswer': RemoveAnswer,
  'script.removeForm': RemoveForm,
  'script.removeWay': RemoveWay,
  'script.renameAnswer': RenameAnswer,
  'script.renameStage': RenameStage,
  'script.setArgument': SetArgument,
  'script.setCondition': SetCondition,
  'script.setDocumentation': SetDocumentation,
  'script.setErrorCode': SetErrorCode,
  'script.setFields': SetFields,
  'script.setObjectionMessage': SetObjectionMessage,
  'script.setOutcome': SetOutcome,
  'script.setProperty': SetProperty,
  'script.setResultVariable': SetResultVariable,
  'script.setScriptName': SetScriptName,
  'script.setTaskHeader': SetTaskHeader,
  'script.setTimer': SetTimer,
  'script.setUsualAnswer': SetUsualAnswer,
}

/** Puts our commands on the stack when the canvas starts. */
export class ScriptCommands {
  static $inject = ['commandStack']

  constructor(commandStack: CommandStack) {
    for (const [name, handler] of Object.entries(commands)) commandStack.registerHandler(name, handler)
  }
}
