import { html } from 'lit'
import { initials, phoneWords } from './card-view.ts'
import { customers } from './customers.ts'
import { demoStrings, type Language } from './demo-strings.ts'
import type { Desk, Theme } from './desk.ts'

export interface FrameActions { setLanguage(language: Language): void; setTheme(theme: Theme): void; openCustomer(phone: string): void }

/** The bar on top: whose CRM this is, language and theme. */
export function barView({ language, theme }: Desk, actions: FrameActions) {
  const strings = demoStrings[language]
  const languages: Choice['options'] = [['en', 'English'], ['ru', 'Русский']]
  const themes: Choice['options'] = [['auto', strings.auto], ['light', strings.light], ['dark', strings.dark]]
  return html`
    <header class="bar">
      <a class="brand" href="/"><b>${strings.crm}</b><span>${strings.crmRole}</span></a>
      <div class="switches">
        ${choiceView({ label: strings.language, value: language, options: languages, onChange: (value) => actions.setLanguage(value as Language) })}
        ${choiceView({ label: strings.theme, value: theme, options: themes, onChange: (value) => actions.setTheme(value as Theme) })}
        <a href="/">${strings.home}</a>
      </div>
    </header>`
}

interface Choice { label: string; value: string; options: [value: string, words: string][]; onChange(value: string): void }

function choiceView({ label, value, options, onChange }: Choice) {
  return html`<select aria-label=${label} title=${label} @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
    ${options.map(([option, words]) => html`<option value=${option} ?selected=${option === value}>${words}</option>`)}</select>`
}

/** Who waits on the line. */
export function callsView({ customer, language }: Desk, actions: FrameActions) {
  return html`
    <nav class="calls" aria-label=${demoStrings[language].calls}>
      <h2>${demoStrings[language].calls}</h2>
      <ul>${customers.map((one) => html`
        <li><button type="button" aria-current=${one === customer ? 'true' : 'false'} @click=${() => actions.openCustomer(one.phone)}>
          <span class="face" aria-hidden="true">${initials(one.name[language])}</span>
          <span class="who"><b>${one.name[language]}</b><span>${phoneWords(one.phone)}</span>
            <span class="topic">${one.tag[language]}</span></span></button></li>`)}</ul>
    </nav>`
}
