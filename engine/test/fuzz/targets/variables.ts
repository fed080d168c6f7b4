import { parseDocument } from '../../../src/core/values/parse-document.ts'
import { printDocument } from '../../../src/core/values/print-document.ts'
import { mutateText } from '../mutate-text.ts'
import type { Target } from '../target.ts'

const documents = ['{}', '{"a":1}', '{"n":{"b":[1,"x",null,true,1.5]},"text":"quote \\" and \\\\ 🎭"}', '{"key":2251799813685249123,"e":1e10}', '[1,2,3]', '"x"', 'null', '{"a":{"a":{"a":{"a":[[[[[[[1]]]]]]]}}}}']

/** Variables: what is taken can be printed, and reads the same again. */
export const variables: Target = {
  make: (dice) => mutateText(dice.pick(documents), dice),
  feed(text: string) {
    const reading = parseDocument(text)
    if ('problem' in reading) return undefined
    const printed = printDocument(reading.variables)
    const again = parseDocument(printed)
    return 'variables' in again && printDocument(again.variables) === printed ? undefined : `it reads otherwise when printed: ${printed}`
  },
}
