import { writeFileSync } from 'node:fs'
import { printFunctionPage } from './print-function-page.ts'

/** node engine/test/functions/write-function-pages.ts: writes the pages anew after a function has changed. */
for (const language of ['en', 'ru'] as const) writeFileSync(new URL(`../../docs/functions.${language}.md`, import.meta.url), printFunctionPage(language))
