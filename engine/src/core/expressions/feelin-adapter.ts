import { evaluate, parseExpression, SyntaxError as FeelSyntaxError } from 'feelin'
import type { Evaluation, VariableLookup } from './expression.ts'
import { type Assertions, extendFeelin } from './feelin-extensions.ts'
import { feelNull } from './feel-value.ts'
import { fromFeelin } from './from-feelin.ts'
import { guardRanges } from './guard-ranges.ts'
import { resetItemBudget } from './item-budget.ts'
import { toFeelin } from './to-feelin.ts'
import { translateWarning } from './translate-warning.ts'

const dialect = 'camunda'
guardRanges()

/**
 * The one place that knows which FEEL library runs. Its text is parsed here once to refuse what has no sense, and by the library
 * again at each evaluation: it offers no compiled form.
 */
export function feelinAdapter(text: string): { evaluate: (variables: VariableLookup) => Evaluation } | { problem: string } {
  const fault = findSyntaxError(text)
  if (fault !== undefined) return { problem: `failed to parse expression '${text}': ${fault}` }
  return { evaluate: variables => evaluateSafely(text, variables) }
}

function findSyntaxError(text: string): string | undefined {
  if (text === '') return 'Expected an expression, but found nothing'
  let fault: string | undefined
  parseExpression(text, extendFeelin(undefined, {}), dialect).iterate({
    enter(node) {
      if (node.type.isError) fault ??= `Unexpected ${describe(text.slice(node.from, node.to))} at 1:${node.from + 1}`
    },
  })
  return fault
}

const describe = (token: string): string => token === '' ? 'end or missing part' : `"${token}"`

function evaluateSafely(text: string, variables: VariableLookup): Evaluation {
  const assertions: Assertions = {}
  try {
    const { values, items } = toFeelin(text, variables)
    resetItemBudget(items)
    const { value, warnings } = evaluate(text, { ...extendFeelin(variables.now, assertions), ...values }, dialect)
    const translated = warnings.map(translateWarning).filter(warning => warning !== undefined)
    return assertions.failed === undefined ? { value: fromFeelin(value), warnings: translated } : failedAssertion(text, assertions.failed, translated)
  } catch (error) {
    return failed(text, error)
  }
}

function failedAssertion(text: string, cause: string, warnings: string[]): Evaluation {
  return { value: feelNull, warnings: [...warnings, `[ASSERT_FAILURE] ${cause}`], failure: `Assertion failure on evaluate the expression '${text}': ${cause}` }
}

function failed(text: string, error: unknown): Evaluation {
  const reason = error instanceof FeelSyntaxError ? 'the text does not parse with these variables' : String((error as Error)?.message ?? error)
  return { value: feelNull, warnings: [], failure: `failed to evaluate expression '${text}': ${reason}` }
}
