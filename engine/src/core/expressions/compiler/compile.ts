import type { Node, Test } from '../syntax/tree.ts'
import type { Code, Compiler } from './code.ts'
import { compileArithmetic, compileNegation } from './compile-arithmetic.ts'
import { compileCall, compileQualifiedCall } from './compile-call.ts'
import { compileContext, compileList } from './compile-collection.ts'
import { compileBetween, compileComparison, compileInstanceOf } from './compile-comparison.ts'
import { compileFilter } from './compile-filter.ts'
import { compileFunction, compileRange } from './compile-function.ts'
import { compileLiteral } from './compile-literal.ts'
import { compileIf, compileLogic } from './compile-logic.ts'
import { compileFor, compileQuantified } from './compile-loop.ts'
import { compileInput, compileName, compilePath } from './compile-name.ts'
import { compileIn, compileTest, inputName } from './compile-test.ts'
import { slots, type Scope } from './scope.ts'

const compiler: Compiler = { expression: compileNode, test: (test, scope) => compileTest(test, scope, compiler) }

/** Tree → closure, once; the closure is what runs. */
export function compileExpression(tree: Node): Code {
  return compileNode(tree, null)
}

/** A unary test → closure, whose frame holds the input. */
export function compileUnaryTest(tree: Test): Code {
  return compiler.test(tree, slots([inputName], null))
}

function compileNode(node: Node, scope: Scope): Code {
  switch (node.kind) {
    case 'name': return compileName(node, scope)
    case 'path': return compilePath(node, scope, compiler)
    case 'input': return compileInput(scope)
    case 'arithmetic': return compileArithmetic(node, scope, compiler)
    case 'negation': return compileNegation(node, scope, compiler)
    case 'comparison': return compileComparison(node, scope, compiler)
    case 'between': return compileBetween(node, scope, compiler)
    case 'instance of': return compileInstanceOf(node, scope, compiler)
    case 'in': return compileIn(node, scope, compiler)
    case 'test': return compiler.test(node.test, scope)
    case 'logic': return compileLogic(node, scope, compiler)
    case 'if': return compileIf(node, scope, compiler)
    case 'list': return compileList(node, scope, compiler)
    case 'context': return compileContext(node, scope, compiler)
    case 'filter': return compileFilter(node, scope, compiler)
    case 'for': return compileFor(node, scope, compiler)
    case 'quantified': return compileQuantified(node, scope, compiler)
    case 'call': return compileCall(node, scope, compiler)
    case 'qualified call': return compileQualifiedCall(node, scope, compiler)
    case 'function': return compileFunction(node, scope, compiler)
    case 'range': return compileRange(node.range, scope, compiler)
    default: return compileLiteral(node)
  }
}
