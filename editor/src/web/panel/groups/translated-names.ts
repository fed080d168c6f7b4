import { html, type TemplateResult } from 'lit'
import { processOf } from '../../modeler/drawing/process-of.ts'
import { property } from '../../modeler/drawing/property.ts'
import { ownLanguage } from '../../modeler/drawing/wording.ts'
import type { PanelContext } from '../panel-context.ts'
import '../controls/draft-text.ts'

const offered = ['en', 'ru']

/** The element's name in the languages that are not the script's own, kept as properties `<base>.<language>`. */
export function translatedNames({ object, element, edits, words }: PanelContext, base: string): TemplateResult {
  const own = ownLanguage(processOf(object))
  const languages = offered.filter((language) => language !== own)
  return html`${languages.map((language) => {
    const name = `${base}.${language}`
    return html`<draft-text .label=${words.nameIn(language)} .value=${property(object, name) ?? ''}
      @commit=${(event: CustomEvent<string>) => edits.setProperty(element, name, event.detail)}></draft-text>`
  })}`
}
