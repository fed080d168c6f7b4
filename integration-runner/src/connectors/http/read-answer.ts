import type { JsonValue } from '@souffleur/schemas'
import type { Dispatcher } from 'undici'
import { limits } from '../../limits.ts'
import { RefusedCall } from './refused-call.ts'

/** The body of an answer. @throws RefusedCall when it is too large, or says that it is JSON and is not */
export async function readAnswer({ headers, body }: Dispatcher.ResponseData): Promise<JsonValue> {
  const text = await readText(body)
  if (text === '') return null
  if (!String(headers['content-type']).includes('json')) return text
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    throw new RefusedCall('The system answered with something that calls itself JSON and is not.')
  }
}

async function readText(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > limits.answerBytes) throw new RefusedCall(`The system answered with more than ${limits.answerBytes} bytes, which is the most.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
