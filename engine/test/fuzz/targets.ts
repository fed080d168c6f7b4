import type { Target } from './target.ts'
import { decisions } from './targets/decisions.ts'
import { form } from './targets/form.ts'
import { model } from './targets/model.ts'
import { requests } from './targets/requests.ts'
import { restBodies } from './targets/rest-bodies.ts'
import { variables } from './targets/variables.ts'

/** Parsers by name. Those that are fed with more than parsing go on to run what was accepted. */
export const targets: { [name: string]: Target } = { variables, model, decisions, form, requests, restBodies }
