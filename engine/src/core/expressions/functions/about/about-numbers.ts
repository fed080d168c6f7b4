import type { FunctionAbout } from './function-about.ts'

export const aboutNumbers: Record<string, FunctionAbout> = {
  'abs(number)': {
    signature: 'abs(number: number | duration): number | duration',
    says: { en: 'A number or duration without its sign.', ru: 'Число или длительность без знака.' },
    example: { expression: 'abs(number: -5)', gives: '5' },
  },
  'abs(n)': {
    signature: 'abs(n: number | duration): number | duration',
    says: { en: 'A number or duration without its sign.', ru: 'Число или длительность без знака.' },
    example: { expression: 'abs(n: -5)', gives: '5' },
  },
  'modulo(dividend, divisor)': {
    signature: 'modulo(dividend: number, divisor: number): number',
    says: { en: 'What is left of a division; it has the sign of the divisor.', ru: 'Остаток от деления; знак — как у делителя.' },
    example: { expression: 'modulo(-7, 3)', gives: '2' },
  },
  'sqrt(number)': {
    signature: 'sqrt(number: number): number',
    says: { en: 'The square root; null for negative numbers.', ru: 'Квадратный корень; для отрицательных чисел — null.' },
    example: { expression: 'sqrt(16) = 4', gives: 'true' },
  },
  'log(number)': {
    signature: 'log(number: number): number',
    says: { en: 'The natural logarithm; 0 and less fail.', ru: 'Натуральный логарифм; ноль и отрицательные числа — ошибка.' },
    example: { expression: 'log(10)', gives: '2.302585092994046' },
  },
  'exp(number)': {
    signature: 'exp(number: number): number',
    says: { en: 'Euler’s number to this power.', ru: 'Число Эйлера в этой степени.' },
    example: { expression: 'exp(1)', gives: '2.718281828459045' },
  },
  'odd(number)': {
    signature: 'odd(number: number): boolean',
    says: { en: 'Whether a whole number is odd.', ru: 'Нечётное ли целое число.' },
    example: { expression: 'odd(5)', gives: 'true' },
  },
  'even(number)': {
    signature: 'even(number: number): boolean',
    says: { en: 'Whether a whole number is even.', ru: 'Чётное ли целое число.' },
    example: { expression: 'even(5)', gives: 'false' },
  },
  'decimal(n, scale)': {
    signature: 'decimal(n: number, scale: number): number',
    says: { en: 'Rounded to so many digits behind the point, halves to the even neighbor.', ru: 'Округление до заданного числа знаков, половина — к чётному соседу.' },
    example: { expression: 'decimal(2.5, 0)', gives: '2' },
  },
  'decimal(n, scale, mode)': {
    signature: 'decimal(n: number, scale: number, mode: string): number',
    says: { en: 'Rounded in a mode of your choice: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY.', ru: 'Округление выбранным способом: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY.' },
    example: { expression: 'decimal(2.5, 0, "half_up")', gives: '3' },
  },
  'floor(n)': {
    signature: 'floor(n: number): number',
    says: { en: 'The next whole number below.', ru: 'Ближайшее целое снизу.' },
    example: { expression: 'floor(-1.5)', gives: '-2' },
  },
  'floor(n, scala)': {
    signature: 'floor(n: number, scale: number): number',
    says: { en: 'Rounded down to so many digits.', ru: 'Округление вниз до заданного числа знаков.' },
    example: { expression: 'floor(1.56, 1)', gives: '1.5' },
  },
  'ceiling(n)': {
    signature: 'ceiling(n: number): number',
    says: { en: 'The next whole number above.', ru: 'Ближайшее целое сверху.' },
    example: { expression: 'ceiling(1.2)', gives: '2' },
  },
  'ceiling(n, scale)': {
    signature: 'ceiling(n: number, scale: number): number',
    says: { en: 'Rounded up to so many digits.', ru: 'Округление вверх до заданного числа знаков.' },
    example: { expression: 'ceiling(1.21, 1)', gives: '1.3' },
  },
  'round up(n, scale)': {
    signature: 'round up(n: number, scale: number): number',
    says: { en: 'Rounded away from zero.', ru: 'Округление от нуля.' },
    example: { expression: 'round up(-1.11, 1)', gives: '-1.2' },
  },
  'round down(n, scale)': {
    signature: 'round down(n: number, scale: number): number',
    says: { en: 'Rounded towards zero: the rest is cut off.', ru: 'Округление к нулю: остаток отбрасывается.' },
    example: { expression: 'round down(-1.19, 1)', gives: '-1.1' },
  },
  'round half up(n, scale)': {
    signature: 'round half up(n: number, scale: number): number',
    says: { en: 'Rounded as at school: halves away from zero.', ru: 'Школьное округление: половина — от нуля.' },
    example: { expression: 'round half up(2.5, 0)', gives: '3' },
  },
  'round half down(n, scala)': {
    signature: 'round half down(n: number, scale: number): number',
    says: { en: 'Rounded to the nearest, halves towards zero.', ru: 'Округление к ближайшему, половина — к нулю.' },
    example: { expression: 'round half down(2.5, 0)', gives: '2' },
  },
  'random number()': {
    signature: 'random number(): number',
    says: { en: 'A number from 0 up to 1. It follows from the time of the command, so that a repetition gives the same.', ru: 'Число от 0 до 1. Зависит от времени команды, поэтому при повторении то же самое.' },
    example: { expression: 'random number() < 1', gives: 'true' },
  },
}
