import { expect, it } from 'vitest'
import { transformBpmn } from './transform-bpmn.ts'

it.each([
  ['<x/>', 1, 'x'], ['\n\n<x a="b"\n c=">"/>', 4, 'x'], ['<a:x xmlns:a="urn:a"/>', 1, 'a:x'], ['<?xml version="1.0"?>\n<!-- <y/> -->\n<definitions/>', 3, 'definitions'], ['<x><y></x>', 1, 'x'], ['<a><b/></a><c/>', 1, 'a'], ['<x>&nope;</x>', 1, 'x'],
])('should refuse %j as Zeebe does', (text, line, name) => {
  expect(transformBpmn(text)).toMatchObject({ problems: [{ message: `Error: URI=null Line=${line}: cvc-elt.1.a: Cannot find the declaration of element '${name}'.` }] })
})
