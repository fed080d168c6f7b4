import './theme/tokens.css'
import './theme/page.css'
import './theme/webawesome.css'
import './app/souffleur-editor.ts'
import { language } from './strings/language.ts'
import { themeChoice } from './theme/theme-choice.ts'

themeChoice.follow()
document.documentElement.lang = language()
