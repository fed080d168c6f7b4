import { expect, it } from 'vitest'
import { inDocumentOrder } from './document-order.ts'

const namesOf = (text: string): string => inDocumentOrder(JSON.parse(text)).map(([name]) => name).join(' ')

it.each([
  ['{"n":6,"x":2,"y":100,"s":"","t":"abc","flag":false,"list":[2,4],"items":[],"ctx":{"a":3,"b":"q"},"key":"K2"}', 'ctx n y items s list key flag t x'],
  ['{"n":[],"x":0,"y":7.25,"s":"","t":"zed","flag":false,"list":[3,1,2],"items":[],"ctx":{},"key":7}', 'x items n y ctx s list key t flag'],
  ['{"flag":true,"ctx":{"a":1,"b":"p"},"t":"abc"}', 'flag ctx t'],
  ['{"n":1,"x":0,"y":100,"s":"a","t":"abc","flag":true,"list":[1],"items":["u","v"],"ctx":{},"key":"K1"}', 'n y list key items t s ctx flag x'],
])('should go through %s as a Zeebe 8.5.8 did', (text, names) => {
  expect(namesOf(text)).toBe(names)
})

it('should keep every variable, once', () => {
  const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`n${index}`, index]))
  expect(Object.fromEntries(inDocumentOrder(many))).toEqual(many)
  expect(inDocumentOrder({})).toEqual([])
})
