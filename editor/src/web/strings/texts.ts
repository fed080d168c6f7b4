import { defineTexts } from './define-texts.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'

/** The words of the pages around the canvas, in the language of the person. */
export const texts = defineTexts({ en, ru })
