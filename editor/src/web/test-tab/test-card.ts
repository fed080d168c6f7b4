import { channels, type Channel, type Variables } from '@souffleur/schemas'
import { browserStorage } from '../storage/browser-storage.ts'
import { language } from '../strings/language.ts'

/** What a test conversation starts with. Values are typed text; JSON is taken as what it says. */
export interface TestCard { channel: Channel; lang: string; variables: { name: string; value: string }[] }

/** The card last used for a script, in this browser; a phone number where none was. */
export const testCards = {
  read(scriptId: string): TestCard {
    const fresh: TestCard = { channel: 'operator', lang: language(), variables: [{ name: 'phone', value: '"+79001234567"' }] }
    try {
      const kept = JSON.parse(browserStorage.read(keyOf(scriptId)) ?? 'null') as TestCard | null
      return kept && channels.includes(kept.channel) && Array.isArray(kept.variables) ? kept : fresh
    } catch {
      return fresh
    }
  },

  keep(scriptId: string, card: TestCard): void { browserStorage.keep(keyOf(scriptId), JSON.stringify(card)) },

  /** The card as variables: `500`, `true`, `"500"` and `{"a": 1}` mean what they say, other words are text. Lines without a name are left out. */
  variables({ variables }: TestCard): Variables {
    return Object.fromEntries(variables.filter(({ name }) => name.trim()).map(({ name, value }) => [name.trim(), readValue(value)]))
  },
}

function keyOf(scriptId: string): string { return `souffleur.test-card.${scriptId}` }

function readValue(text: string): Variables[string] {
  try {
    return JSON.parse(text) as Variables[string]
  } catch {
    return text
  }
}
