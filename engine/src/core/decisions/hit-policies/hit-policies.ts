import type { HitPolicy, OutputClause } from '../decision-table.ts'
import { byPriority, inOutputOrder } from './by-priority.ts'
import { collect, inRuleOrder } from './collect.ts'
import { any, first, unique } from './single-hit.ts'

/** Every hit policy by its name in DMN. Only COLLECT aggregates: elsewhere an aggregation says nothing. */
export const hitPolicies: { readonly [name: string]: (table: { outputs: readonly OutputClause[]; aggregation: string | undefined }) => HitPolicy } = {
  UNIQUE: () => unique,
  FIRST: () => first,
  ANY: () => any,
  PRIORITY: ({ outputs }) => byPriority(outputs),
  'OUTPUT ORDER': ({ outputs }) => inOutputOrder(outputs),
  'RULE ORDER': () => inRuleOrder,
  COLLECT: ({ aggregation }) => collect(aggregation),
}
