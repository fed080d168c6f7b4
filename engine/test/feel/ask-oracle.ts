import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { rawClient } from '../gateway/raw-client.ts'
import type { FeelCase } from './feel-case.ts'
import { oracleDecision } from './oracle-decision.ts'

/**
 * ZEEBE_ADDRESS=127.0.0.1:26500 node engine/test/feel/ask-oracle.ts [--group name] [--context json] [--input expression] <expression…>
 * Prints what a real Zeebe makes of expressions, or with --input of unary tests, as cases that the suite can take in.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { group: { type: 'string', default: 'asked' }, context: { type: 'string', default: '{}' }, input: { type: 'string' } } })
const client = rawClient(Number((process.env.ZEEBE_ADDRESS ?? '127.0.0.1:26500').split(':').at(-1)))
const expressions = positionals[0] === '-' ? (await new Response(process.stdin as never).text()).split('\n').filter(line => line !== '') : positionals
for (const expression of expressions) console.log(JSON.stringify(await ask(question(expression))))
client.close()

function question(expression: string): FeelCase {
  const { group, context, input } = values
  const id = `x${createHash('sha256').update(JSON.stringify([expression, input, context])).digest('hex').slice(0, 10)}`
  return { id, group, via: input === undefined ? 'literal' : 'unary', expression, ...input !== undefined && { input }, context }
}

/** Others may be asking too: a Zeebe that is busy is asked again. */
async function call(method: string, request: object, tries = 20): Promise<any> {
  try {
    return await client.call(method, request)
  } catch (error) {
    if (tries === 0 || !/maximum capacity/.test((error as { details: string }).details)) throw error
    await pause(250)
    return call(method, request, tries - 1)
  }
}

async function ask(asked: FeelCase): Promise<FeelCase> {
  try {
    await call('DeployResource', { resources: [{ name: `drg_${asked.id}.dmn`, content: Buffer.from(oracleDecision(asked)) }] })
  } catch (error) {
    return { ...asked, failure: { kind: 'deploy', message: (error as { details: string }).details } }
  }
  try {
    const answer = await call('EvaluateDecision', { decisionId: asked.id, variables: String(asked.context) })
    return answer.failureMessage === '' ? { ...asked, result: answer.decisionOutput } : { ...asked, failure: { kind: 'evaluate', message: answer.failureMessage } }
  } catch (error) {
    return { ...asked, failure: { kind: 'evaluate', message: (error as { details: string }).details } }
  }
}
