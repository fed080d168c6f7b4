import type { FunctionAbout } from './function-about.ts'

export const aboutContexts: Record<string, FunctionAbout> = {
  'get entries(context)': {
    signature: 'get entries(context: context): list',
    says: { en: 'The entries as a list of contexts with key and value.', ru: 'Поля в виде списка контекстов с ключом и значением.' },
    example: { expression: 'get entries(context: {a: 1})', gives: '[{key:"a", value:1}]' },
  },
  'get entries(m)': {
    signature: 'get entries(m: context): list',
    says: { en: 'The entries as a list of contexts with key and value.', ru: 'Поля в виде списка контекстов с ключом и значением.' },
    example: { expression: 'get entries(m: {a: 1})', gives: '[{key:"a", value:1}]' },
  },
  'get value(context, key)': {
    signature: 'get value(context: context, key: string): any',
    says: { en: 'The entry of this name; null where there is none.', ru: 'Поле с этим именем; null, если его нет.' },
    example: { expression: 'get value(context: {a: 1}, key: "a")', gives: '1' },
  },
  'get value(m, key)': {
    signature: 'get value(m: context, key: string): any',
    says: { en: 'The entry of this name; null where there is none.', ru: 'Поле с этим именем; null, если его нет.' },
    example: { expression: 'get value(m: {a: 1}, key: "a")', gives: '1' },
  },
  'get value(context, keys)': {
    signature: 'get value(context: context, keys: list of strings): any',
    says: { en: 'An entry of an entry, by a path of names.', ru: 'Вложенное поле по пути из имён.' },
    example: { expression: 'get value({a: {b: 2}}, ["a", "b"])', gives: '2' },
  },
  'context put(context, key, value)': {
    signature: 'context put(context: context, key: string, value: any): context',
    says: { en: 'The context with an entry added or replaced.', ru: 'Контекст с добавленным или заменённым полем.' },
    example: { expression: 'context put({a: 1}, "b", 2)', gives: '{a:1, b:2}' },
  },
  'put(context, key, value)': {
    signature: 'put(context: context, key: string, value: any): context',
    says: { en: 'The context with an entry added or replaced.', ru: 'Контекст с добавленным или заменённым полем.' },
    example: { expression: 'put({a: 1}, "b", 2)', gives: '{a:1, b:2}' },
  },
  'context put(context, keys, value)': {
    signature: 'context put(context: context, keys: list of strings, value: any): context',
    says: { en: 'The same for an entry of an entry, by a path of names.', ru: 'То же для вложенного поля по пути из имён.' },
    example: { expression: 'context put({a: {b: 1}}, ["a", "b"], 2)', gives: '{a:{b:2}}' },
  },
  'context merge(contexts)': {
    signature: 'context merge(contexts: context...): context',
    says: { en: 'One context of all entries; later ones win.', ru: 'Один контекст из всех полей; более поздние побеждают.' },
    example: { expression: 'context merge({a: 1}, {a: 2, b: 3})', gives: '{a:2, b:3}' },
  },
  'put all(contexts)': {
    signature: 'put all(contexts: context...): context',
    says: { en: 'One context of all entries; later ones win.', ru: 'Один контекст из всех полей; более поздние побеждают.' },
    example: { expression: 'put all({a: 1}, {a: 2, b: 3})', gives: '{a:2, b:3}' },
  },
  'context(entries)': {
    signature: 'context(entries: list): context',
    says: { en: 'A context made of keys and values.', ru: 'Контекст из ключей и значений.' },
    example: { expression: 'context([{key: "a", value: 1}])', gives: '{a:1}' },
  },
}
