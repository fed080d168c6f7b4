import { FeelFailure } from '../compiler/feel-failure.ts'

/** The evaluation fails because an `assert` says so. Zeebe has a sentence of its own for it. */
export class AssertionFailure extends FeelFailure {}
