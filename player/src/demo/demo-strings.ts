/** Words of the demo card. */
const en = {
  crm: 'Northern Line', crmRole: 'Customer desk', calls: 'Waiting calls', customer: 'Customer', account: 'Account', contract: 'Contract', tariff: 'Tariff', address: 'Address', since: 'Customer since', balance: 'Balance',
  movements: 'Balance history', date: 'Date', what: 'What', amount: 'Amount', contacts: 'Contacts', lastOutcome: 'Last outcome', justNow: 'just now', script: 'Script', start: 'Start the script', restart: 'Start again',
  loading: 'Loading scripts…', noScripts: 'No script is live yet.', makeOne: 'Publish one in the editor', scriptsFailed: 'The list of scripts could not be loaded.', tryAgain: 'Try again', keys: [['1 … 9', 'give an answer'], ['↵', 'the usual answer, or the next field'], ['0', 'no answer fits'], ['/', 'the customer objects'], ['N', 'write a note'], ['Alt ←', 'one step back']] as [keys: string, meaning: string][],
  log: 'What the card heard from the player', emptyLog: 'Nothing yet. Start the script.', theme: 'Theme', auto: 'Auto', light: 'Light', dark: 'Dark', language: 'Language', home: 'Souffleur',
}

const ru: typeof en = {
  crm: 'Северная линия', crmRole: 'Рабочее место оператора', calls: 'Ожидают ответа', customer: 'Абонент', account: 'Лицевой счёт', contract: 'Договор', tariff: 'Тариф', address: 'Адрес', since: 'С нами с', balance: 'Баланс',
  movements: 'Движение по счёту', date: 'Дата', what: 'Операция', amount: 'Сумма', contacts: 'Обращения', lastOutcome: 'Последний итог', justNow: 'только что', script: 'Сценарий', start: 'Начать сценарий', restart: 'Начать заново',
  loading: 'Загружаем сценарии…', noScripts: 'Пока ни один сценарий не опубликован.', makeOne: 'Опубликовать в редакторе', scriptsFailed: 'Не удалось загрузить список сценариев.', tryAgain: 'Повторить', keys: [['1 … 9', 'дать ответ'], ['↵', 'обычный ответ или следующее поле'], ['0', 'ничего не подходит'], ['/', 'клиент возражает'], ['N', 'записать заметку'], ['Alt ←', 'на шаг назад']],
  log: 'Что карточка услышала от сценария', emptyLog: 'Пока ничего. Начните сценарий.', theme: 'Тема', auto: 'Авто', light: 'Светлая', dark: 'Тёмная', language: 'Язык', home: 'Souffleur',
}

export type Language = 'en' | 'ru'
export type DemoStrings = typeof en

/** The words of the card in a language. */
export const demoStrings: { [language in Language]: DemoStrings } = { en, ru }
