import type { FunctionAbout } from './function-about.ts'

export const aboutLists: Record<string, FunctionAbout> = {
  'list contains(list, element)': {
    signature: 'list contains(list: list, element: any): boolean',
    says: { en: 'Whether the list holds the element.', ru: 'Содержит ли список элемент.' },
    example: { expression: 'list contains([1, 2, 3], 2)', gives: 'true' },
  },
  'count(list)': {
    signature: 'count(list: list): number',
    says: { en: 'How many items a list has.', ru: 'Сколько элементов в списке.' },
    example: { expression: 'count([1, 2, 3])', gives: '3' },
  },
  'sublist(list, start)': {
    signature: 'sublist(list: list, start: number): list',
    says: { en: 'The items from a position on.', ru: 'Элементы начиная с позиции.' },
    example: { expression: 'sublist([1, 2, 3], 2)', gives: '[2, 3]' },
  },
  'sublist(list, start, length)': {
    signature: 'sublist(list: list, start: number, length: number): list',
    says: { en: 'So many items from a position on.', ru: 'Заданное число элементов начиная с позиции.' },
    example: { expression: 'sublist([1, 2, 3], 1, 2)', gives: '[1, 2]' },
  },
  'append(list, items)': {
    signature: 'append(list: list, items: any...): list',
    says: { en: 'The list with more items at its end.', ru: 'Список с добавленными в конец элементами.' },
    example: { expression: 'append([1], 2, 3)', gives: '[1, 2, 3]' },
  },
  'concatenate(lists)': {
    signature: 'concatenate(lists: list...): list',
    says: { en: 'One list of all the lists.', ru: 'Один список из всех списков.' },
    example: { expression: 'concatenate([1, 2], [3])', gives: '[1, 2, 3]' },
  },
  'insert before(list, position, newItem)': {
    signature: 'insert before(list: list, position: number, newItem: any): list',
    says: { en: 'The list with an item inserted before a position.', ru: 'Список, в который перед позицией вставлен элемент.' },
    example: { expression: 'insert before([1, 3], 2, 2)', gives: '[1, 2, 3]' },
  },
  'remove(list, position)': {
    signature: 'remove(list: list, position: number): list',
    says: { en: 'The list without the item at a position.', ru: 'Список без элемента на позиции.' },
    example: { expression: 'remove([1, 2, 3], 2)', gives: '[1, 3]' },
  },
  'reverse(list)': {
    signature: 'reverse(list: list): list',
    says: { en: 'The list from its end to its beginning.', ru: 'Список в обратном порядке.' },
    example: { expression: 'reverse([1, 2, 3])', gives: '[3, 2, 1]' },
  },
  'index of(list, match)': {
    signature: 'index of(list: list, match: any): list',
    says: { en: 'The positions at which the list holds a value.', ru: 'Позиции, на которых в списке стоит значение.' },
    example: { expression: 'index of([1, 2, 1], 1)', gives: '[1, 3]' },
  },
  'union(lists)': {
    signature: 'union(lists: list...): list',
    says: { en: 'One list of all the lists, each value once.', ru: 'Один список из всех списков без повторов.' },
    example: { expression: 'union([1, 2], [2, 3])', gives: '[1, 2, 3]' },
  },
  'distinct values(list)': {
    signature: 'distinct values(list: list): list',
    says: { en: 'Each value of the list once.', ru: 'Значения списка без повторов.' },
    example: { expression: 'distinct values([1, 2, 1])', gives: '[1, 2]' },
  },
  'duplicate values(list)': {
    signature: 'duplicate values(list: list): list',
    says: { en: 'The values that come more than once.', ru: 'Значения, которые встречаются больше одного раза.' },
    example: { expression: 'duplicate values([1, 2, 1])', gives: '[1]' },
  },
  'flatten(list)': {
    signature: 'flatten(list: list): list',
    says: { en: 'The items of all lists within lists in one list.', ru: 'Элементы всех вложенных списков в одном списке.' },
    example: { expression: 'flatten([[1, [2]], 3])', gives: '[1, 2, 3]' },
  },
  'min(list)': {
    signature: 'min(list: list): any',
    says: { en: 'The smallest of numbers, texts, dates …', ru: 'Наименьшее из чисел, текстов, дат …' },
    example: { expression: 'min(3, 1, 2)', gives: '1' },
  },
  'max(list)': {
    signature: 'max(list: list): any',
    says: { en: 'The largest of numbers, texts, dates …', ru: 'Наибольшее из чисел, текстов, дат …' },
    example: { expression: 'max([3, 1, 2])', gives: '3' },
  },
  'sum(list)': {
    signature: 'sum(list: list of numbers): number',
    says: { en: 'All numbers added up; null for an empty list.', ru: 'Сумма чисел; для пустого списка — null.' },
    example: { expression: 'sum([1, 2, 3.50])', gives: '6.50' },
  },
  'product(list)': {
    signature: 'product(list: list of numbers): number',
    says: { en: 'All numbers multiplied; null for an empty list.', ru: 'Произведение чисел; для пустого списка — null.' },
    example: { expression: 'product(2, 3, 4)', gives: '24' },
  },
  'mean(list)': {
    signature: 'mean(list: list of numbers): number',
    says: { en: 'The average.', ru: 'Среднее арифметическое.' },
    example: { expression: 'mean([1, 2, 6])', gives: '3' },
  },
  'median(list)': {
    signature: 'median(list: list of numbers): number',
    says: { en: 'The one in the middle when they are sorted.', ru: 'Медиана: среднее из упорядоченных чисел.' },
    example: { expression: 'median(8, 2, 5, 3, 4)', gives: '4' },
  },
  'stddev(list)': {
    signature: 'stddev(list: list of numbers): number',
    says: { en: 'The standard deviation of a sample.', ru: 'Стандартное отклонение выборки.' },
    example: { expression: 'stddev(2, 4, 7, 5)', gives: '2.0816659994661326' },
  },
  'mode(list)': {
    signature: 'mode(list: list of numbers): list',
    says: { en: 'The numbers that come most often, sorted.', ru: 'Числа, которые встречаются чаще всего, по возрастанию.' },
    example: { expression: 'mode([6, 3, 9, 6, 6])', gives: '[6]' },
  },
  'all(list)': {
    signature: 'all(list: list of booleans): boolean',
    says: { en: 'Whether all are true; null where that is unknown.', ru: 'Все ли истинны; null, если это неизвестно.' },
    example: { expression: 'all([true, false])', gives: 'false' },
  },
  'and(list)': {
    signature: 'and(list: list of booleans): boolean',
    says: { en: 'Whether all are true; null where that is unknown.', ru: 'Все ли истинны; null, если это неизвестно.' },
    example: { expression: 'and([true, false])', gives: 'false' },
  },
  'any(list)': {
    signature: 'any(list: list of booleans): boolean',
    says: { en: 'Whether at least one is true; null where that is unknown.', ru: 'Истинно ли хотя бы одно; null, если это неизвестно.' },
    example: { expression: 'any([true, false])', gives: 'true' },
  },
  'or(list)': {
    signature: 'or(list: list of booleans): boolean',
    says: { en: 'Whether at least one is true; null where that is unknown.', ru: 'Истинно ли хотя бы одно; null, если это неизвестно.' },
    example: { expression: 'or([true, false])', gives: 'true' },
  },
  'sort(list, precedes)': {
    signature: 'sort(list: list, precedes: function(a, b): boolean): list',
    says: { en: 'The list in the order in which the function says that one item comes before another.', ru: 'Список в порядке, который задаёт функция: стоит ли один элемент раньше другого.' },
    example: { expression: 'sort([3, 1, 2], function(a, b) a < b)', gives: '[1, 2, 3]' },
  },
}
