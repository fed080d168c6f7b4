/** What the walk says by itself, in its two languages. `{n}` is filled in. Russian is written, not translated. */
const sentences = {
  en: {
    yes: 'yes',
    no: 'no',
    required: 'Please fill this in.',
    tooShort: 'At least {n} characters, please.',
    tooLong: 'At most {n} characters, please.',
    tooSmall: 'It must be {n} or more.',
    tooLarge: 'It must be {n} or less.',
    notNumber: 'A number is needed here, such as 500.',
    notDate: 'A date is needed here, such as 2026-11-25.',
    notTime: 'A time is needed here, such as 14:30.',
    notDateTime: 'A date and a time are needed here, such as 2026-11-25 14:30.',
    notYesNo: 'Please say yes or no.',
    notOption: 'Please take one of: {n}.',
    notText: 'Words are needed here.',
    wrongPattern: 'This does not look right. Please check it.',
    checkFields: 'Something is not filled in right yet.',
    noMatch: 'I did not understand. Please choose one of: {n}.',
    chooseAnswer: 'Please choose one of: {n}.',
    noMatchFree: 'This step does not take that answer.',
  },
  ru: {
    yes: 'да',
    no: 'нет',
    required: 'Заполните это поле.',
    tooShort: 'Нужно хотя бы {n} знаков.',
    tooLong: 'Не больше {n} знаков.',
    tooSmall: 'Нужно {n} или больше.',
    tooLarge: 'Нужно {n} или меньше.',
    notNumber: 'Здесь нужно число, например 500.',
    notDate: 'Здесь нужна дата, например 25.11.2026.',
    notTime: 'Здесь нужно время, например 14:30.',
    notDateTime: 'Здесь нужны дата и время, например 25.11.2026 14:30.',
    notYesNo: 'Ответьте «да» или «нет».',
    notOption: 'Выберите из списка: {n}.',
    notText: 'Здесь нужен текст.',
    wrongPattern: 'Похоже, здесь ошибка. Проверьте, пожалуйста.',
    checkFields: 'Не всё заполнено верно.',
    noMatch: 'Не понял ответ. Выберите, пожалуйста: {n}.',
    chooseAnswer: 'Выберите, пожалуйста: {n}.',
    noMatchFree: 'На этом шаге так ответить нельзя.',
  },
} as const

export type SentenceName = keyof typeof sentences.en

/** One of the walk's own sentences; English for languages it does not speak. */
export function sentence(lang: string, name: SentenceName, n: string | number = ''): string {
  const spoken = lang.toLowerCase().startsWith('ru') ? sentences.ru : sentences.en
  return spoken[name].replace('{n}', String(n))
}
