import { functionFamilies } from '../../src/core/expressions/functions/about/function-families.ts'
import type { FunctionAbout } from '../../src/core/expressions/functions/about/function-about.ts'

export type PageLanguage = 'en' | 'ru'

const words = {
  en: {
    title: 'Functions',
    intro: 'What an expression may call. A function that is given the wrong kind of value answers null, and the test view shows a warning. Every example here is a test of the engine. Functions under *Timers* work in scripts, not in decision tables.',
    columns: ['Function', 'Gives', 'Example', 'Result'],
  },
  ru: {
    title: 'Функции',
    intro: 'Что можно вызвать в выражении. Если функции дать значение не того вида, она вернёт null, а при проверке сценария появится предупреждение. Каждый пример здесь — тест движка. Функции из раздела «Таймеры» работают в сценариях, но не в таблицах решений.',
    columns: ['Функция', 'Что даёт', 'Пример', 'Результат'],
  },
}

/** The page of all built-in functions for methodologists, in Markdown. */
export function printFunctionPage(language: PageLanguage): string {
  const { title, intro } = words[language]
  const sections = functionFamilies.map(({ name, functions }) => `## ${name[language]}\n\n${printTable(functions, language)}`)
  return `# ${title}\n\n${intro}\n\n${sections.join('\n\n')}\n`
}

function printTable(functions: readonly FunctionAbout[], language: PageLanguage): string {
  const { columns } = words[language]
  const rows = functions.map(about => [code(about.signature), escape(about.says[language]), code(about.example.expression), code(about.example.gives)])
  return [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

const escape = (text: string): string => text.replaceAll('|', '\\|')

const code = (text: string): string => `\`${escape(text)}\``
