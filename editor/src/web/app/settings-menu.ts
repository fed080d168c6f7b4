import '@awesome.me/webawesome/dist/components/dropdown/dropdown.js'
import '@awesome.me/webawesome/dist/components/dropdown-item/dropdown-item.js'
import '@awesome.me/webawesome/dist/components/divider/divider.js'
import { css, html, LitElement } from 'lit'
import { icon } from '../icons/icon.ts'
import { chooseLanguage, language, type Language } from '../strings/language.ts'
import { texts } from '../strings/texts.ts'
import { controlStyles } from '../theme/control-styles.ts'
import { hashOf } from './route.ts'
import { themeChoice, type ThemeChoice } from '../theme/theme-choice.ts'

const languages: { [code in Language]: string } = { en: 'English', ru: 'Русский' }

/** Language, theme, and the way to the page of all functions. Choosing a language reloads the page; a draft on its way is kept by the autosave. */
export class SettingsMenu extends LitElement {
  static override styles = [controlStyles, css`.icon { color: inherit; } .icon:hover:enabled { background: rgb(128 128 160 / .25); color: inherit; } small { display: block; padding: 4px 12px; color: var(--ink-3); font-size: 12px; font-weight: 600; }`]

  protected override render() {
    const themes: [ThemeChoice, string][] = [['auto', texts().themeAuto], ['light', texts().themeLight], ['dark', texts().themeDark]]
    return html`<wa-dropdown placement="bottom-end" @wa-select=${this.#choose}>
      <button slot="trigger" class="icon" aria-label=${texts().settings} title=${texts().settings}>${icon('sliders')}</button>
      ${themes.map(([value, label]) => this.#renderItem({ value: `theme:${value}`, label, checked: themeChoice.current === value }))}
      <wa-divider></wa-divider>
      <wa-dropdown-item value="functions:">${texts().functions}</wa-dropdown-item>
      <wa-divider></wa-divider>
      ${Object.entries(languages).map(([value, label]) => this.#renderItem({ value: `language:${value}`, label, checked: language() === value }))}
    </wa-dropdown>`
  }

  #renderItem({ value, label, checked }: { value: string; label: string; checked: boolean }) {
    return html`<wa-dropdown-item type="checkbox" .value=${value} .checked=${checked}>${label}</wa-dropdown-item>`
  }

  #choose = (event: CustomEvent<{ item: { value: string } }>) => {
    const [kind, value] = event.detail.item.value.split(':')
    if (kind === 'functions') open(hashOf({ page: 'functions' }))
    else if (kind === 'theme') themeChoice.choose(value as ThemeChoice)
    else this.#changeLanguage(value as Language)
    this.requestUpdate()
  }

  #changeLanguage(chosen: Language): void {
    chooseLanguage(chosen)
    location.reload()
  }
}

customElements.define('settings-menu', SettingsMenu)
