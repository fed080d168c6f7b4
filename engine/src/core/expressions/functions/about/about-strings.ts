import type { FunctionAbout } from './function-about.ts'

export const aboutStrings: Record<string, FunctionAbout> = {
  'substring(string, start position)': {
    signature: 'substring(string: string, start position: number): string',
    says: { en: 'The text from a position on; a position outside of it fails.', ru: 'Текст начиная с позиции; позиция вне текста — ошибка.' },
    example: { expression: 'substring("foobar", 3)', gives: '"obar"' },
  },
  'substring(string, start position, length)': {
    signature: 'substring(string: string, start position: number, length: number): string',
    says: { en: 'So many characters from a position on.', ru: 'Заданное число символов начиная с позиции.' },
    example: { expression: 'substring("foobar", 3, 3)', gives: '"oba"' },
  },
  'string length(string)': {
    signature: 'string length(string: string): number',
    says: { en: 'How many characters a text has.', ru: 'Сколько символов в тексте.' },
    example: { expression: 'string length("foo")', gives: '3' },
  },
  'upper case(string)': {
    signature: 'upper case(string: string): string',
    says: { en: 'The text in capitals.', ru: 'Текст прописными буквами.' },
    example: { expression: 'upper case("aBc4")', gives: '"ABC4"' },
  },
  'lower case(string)': {
    signature: 'lower case(string: string): string',
    says: { en: 'The text in small letters.', ru: 'Текст строчными буквами.' },
    example: { expression: 'lower case("aBc4")', gives: '"abc4"' },
  },
  'substring before(string, match)': {
    signature: 'substring before(string: string, match: string): string',
    says: { en: 'What stands before the first match; empty where there is none.', ru: 'Текст перед первым совпадением; пусто, если его нет.' },
    example: { expression: 'substring before("foobar", "bar")', gives: '"foo"' },
  },
  'substring after(string, match)': {
    signature: 'substring after(string: string, match: string): string',
    says: { en: 'What stands behind the first match; empty where there is none.', ru: 'Текст после первого совпадения; пусто, если его нет.' },
    example: { expression: 'substring after("foobar", "ob")', gives: '"ar"' },
  },
  'contains(string, match)': {
    signature: 'contains(string: string, match: string): boolean',
    says: { en: 'Whether a text contains another.', ru: 'Содержит ли текст другой текст.' },
    example: { expression: 'contains("foobar", "of")', gives: 'false' },
  },
  'starts with(string, match)': {
    signature: 'starts with(string: string, match: string): boolean',
    says: { en: 'Whether a text starts with another.', ru: 'Начинается ли текст с другого текста.' },
    example: { expression: 'starts with("foobar", "fo")', gives: 'true' },
  },
  'ends with(string, match)': {
    signature: 'ends with(string: string, match: string): boolean',
    says: { en: 'Whether a text ends with another.', ru: 'Заканчивается ли текст другим текстом.' },
    example: { expression: 'ends with("foobar", "r")', gives: 'true' },
  },
  'matches(input, pattern)': {
    signature: 'matches(input: string, pattern: string): boolean',
    says: { en: 'Whether the pattern is found in the text.', ru: 'Встречается ли шаблон в тексте.' },
    example: { expression: 'matches("order 4711", "[0-9]+")', gives: 'true' },
  },
  'matches(input, pattern, flags)': {
    signature: 'matches(input: string, pattern: string, flags: string): boolean',
    says: { en: 'The same with flags: s (a point matches line breaks too), m (lines), i (any case), x (comments).', ru: 'То же с флагами: s (точка — и перевод строки), m (по строкам), i (без учёта регистра), x (с комментариями).' },
    example: { expression: 'matches("foobar", "^FO", "i")', gives: 'true' },
  },
  'replace(input, pattern, replacement)': {
    signature: 'replace(input: string, pattern: string, replacement: string): string',
    says: { en: 'The text with all matches replaced; $1 stands for the first group.', ru: 'Текст, в котором заменены все совпадения; $1 — первая группа.' },
    example: { expression: 'replace("2024-01-31", "([0-9]+)-([0-9]+)-([0-9]+)", "$3.$2.$1")', gives: '"31.01.2024"' },
  },
  'replace(input, pattern, replacement, flags)': {
    signature: 'replace(input: string, pattern: string, replacement: string, flags: string): string',
    says: { en: 'The same with flags.', ru: 'То же с флагами.' },
    example: { expression: 'replace("aBc", "b", "-", "i")', gives: '"a-c"' },
  },
  'split(string, delimiter)': {
    signature: 'split(string: string, delimiter: string): list of strings',
    says: { en: 'The parts of a text between matches of the pattern.', ru: 'Части текста между совпадениями шаблона.' },
    example: { expression: 'split("a;b;;c", ";")', gives: '["a", "b", "", "c"]' },
  },
  'extract(input, pattern)': {
    signature: 'extract(input: string, pattern: string): list of strings',
    says: { en: 'All matches of the pattern.', ru: 'Все совпадения с шаблоном.' },
    example: { expression: 'extract("1234, 1256 and 1378", "12[0-9]*")', gives: '["1234", "1256"]' },
  },
  'string join(list)': {
    signature: 'string join(list: list of strings): string',
    says: { en: 'All texts of a list one behind the other.', ru: 'Все тексты списка подряд.' },
    example: { expression: 'string join(["a", "b"])', gives: '"ab"' },
  },
  'string join(list, delimiter)': {
    signature: 'string join(list: list of strings, delimiter: string): string',
    says: { en: 'The same with a delimiter between them.', ru: 'То же с разделителем между ними.' },
    example: { expression: 'string join(["a", "b"], ", ")', gives: '"a, b"' },
  },
  'string join(list, delimiter, prefix, suffix)': {
    signature: 'string join(list: list of strings, delimiter: string, prefix: string, suffix: string): string',
    says: { en: 'The same with a text before and one behind.', ru: 'То же с текстом в начале и в конце.' },
    example: { expression: 'string join(["a", "b"], "-", "<", ">")', gives: '"<a-b>"' },
  },
}
