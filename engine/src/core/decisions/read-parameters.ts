import type { XmlElement } from '../model/xml-element.ts'
import type { Parameter } from './decision-model.ts'

export function readParameters(formalParameters: XmlElement[]): Parameter[] {
  return formalParameters.map(({ attributes }) => ({ name: attributes.get('name') ?? '', type: attributes.get('typeRef') ?? '' }))
}
