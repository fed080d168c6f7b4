import { aboutFunctions } from '../../src/core/expressions/functions/about/about-functions.ts'
import type { FunctionAbout } from '../../src/core/expressions/functions/about/function-about.ts'

export type PageLanguage = 'en' | 'ru'

const headings: Record<PageLanguage, Record<keyof typeof aboutFunctions, string>> = {
  en: { conversion: 'Texts and numbers', boolean: 'True or false', string: 'Texts', number: 'Numbers', list: 'Lists', context: 'Contexts', temporal: 'Dates, times, durations', range: 'Ranges', cycle: 'Timers' },
  ru: { conversion: 'Тексты и числа', boolean: 'Истина и ложь', string: 'Тексты', number: 'Числа', list: 'Списки', context: 'Контексты', temporal: 'Даты, время, длительности', range: 'Диапазоны', cycle: 'Таймеры' },
}

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
  const sections = Object.entries(headings[language]).map(([family, heading]) => `## ${heading}\n\n${printTable(aboutFunctions[family as keyof typeof aboutFunctions], language)}`)
  return `# ${title}\n\n${intro}\n\n${sections.join('\n\n')}\n`
}

function printTable(functions: Record<string, FunctionAbout>, language: PageLanguage): string {
  const { columns } = words[language]
  const rows = Object.values(functions).map(about => [code(about.signature), escape(about.says[language]), code(about.example.expression), code(about.example.gives)])
  return [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

const escape = (text: string): string => text.replaceAll('|', '\\|')

const code = (text: string): string => `\`${escape(text)}\``
