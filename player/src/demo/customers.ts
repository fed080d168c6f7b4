/** A text in the languages of the demo. */
export interface Words { en: string; ru: string }

export interface BalanceEntry { daysAgo: number; what: Words; amount: number }
export interface Contact { daysAgo: number; channel: Words; what: Words; outcome?: string; session?: string }

/** What the CRM of the demo knows about a customer. The demo systems behind the scripts know the same phones. */
export interface Customer {
  phone: string
  name: Words
  account: string
  contract: string
  tariff: string
  address: Words
  since: number
  balance: number
  tag: Words
  /** Words of the script that fits this call. */
  topic: string
  history: BalanceEntry[]
  contacts: Contact[]
}

const call: Words = { en: 'Phone', ru: 'Звонок' }
const chat: Words = { en: 'Chat', ru: 'Чат' }
const monthly: Words = { en: 'Monthly fee', ru: 'Абонентская плата' }
const card: Words = { en: 'Card payment', ru: 'Оплата картой' }
const promise: Words = { en: 'Promised payment', ru: 'Обещанный платёж' }

/** The customers to choose from. */
export const customers: Customer[] = [
  {
    phone: '+79001234567', name: { en: 'Anna Sergeevna Petrova', ru: 'Анна Сергеевна Петрова' },
    account: '7701 4821 03', contract: '10203040', tariff: 'Max 300', since: 2019, balance: -340,
    address: { en: '12 Sadovaya st., apt. 4', ru: 'ул. Садовая, 12, кв. 4' },
    tag: { en: 'Out of money', ru: 'Нет денег на счёте' }, topic: 'promised',
    history: [
      { daysAgo: 2, what: monthly, amount: -650 }, { daysAgo: 19, what: card, amount: 500 },
      { daysAgo: 33, what: monthly, amount: -650 }, { daysAgo: 41, what: card, amount: 650 },
      { daysAgo: 63, what: card, amount: 500 }, { daysAgo: 68, what: promise, amount: 300 },
    ],
    contacts: [
      { daysAgo: 68, channel: call, what: promise, outcome: 'PP-01' },
      { daysAgo: 140, channel: chat, what: { en: 'Asked about the router', ru: 'Спрашивала о роутере' } },
    ],
  },
  {
    phone: '+79007654321', name: { en: 'Boris Ilyich Volkov', ru: 'Борис Ильич Волков' },
    account: '7701 5530 18', contract: '10203041', tariff: 'Start 100', since: 2022, balance: 210,
    address: { en: '3 Lesnaya st., apt. 17', ru: 'ул. Лесная, 3, кв. 17' }, tag: { en: 'In good standing', ru: 'Всё оплачено' }, topic: 'promised',
    history: [
      { daysAgo: 4, what: monthly, amount: -390 }, { daysAgo: 6, what: card, amount: 600 },
      { daysAgo: 35, what: monthly, amount: -390 }, { daysAgo: 37, what: card, amount: 390 },
    ],
    contacts: [{ daysAgo: 212, channel: chat, what: { en: 'Changed the tariff', ru: 'Сменил тариф' } }],
  },
  {
    phone: '+79001112233', name: { en: 'Vera Pavlovna Orlova', ru: 'Вера Павловна Орлова' },
    account: '7702 0917 44', contract: '10203042', tariff: 'Max 300', since: 2017, balance: -120,
    address: { en: '8 Mira ave., apt. 52', ru: 'пр. Мира, 8, кв. 52' },
    tag: { en: 'Promise already used', ru: 'Платёж уже обещан' }, topic: 'promised',
    history: [
      { daysAgo: 7, what: card, amount: 350 }, { daysAgo: 12, what: promise, amount: 500 },
      { daysAgo: 14, what: monthly, amount: -650 }, { daysAgo: 44, what: monthly, amount: -650 },
    ],
    contacts: [{ daysAgo: 12, channel: call, what: promise, outcome: 'PP-01' }],
  },
  {
    phone: '+79005556677', name: { en: 'Grigory Petrovich Sokolov', ru: 'Григорий Петрович Соколов' },
    account: '7703 2264 90', contract: '10203043', tariff: 'TV + Internet', since: 2015, balance: 85,
    address: { en: '21 Naberezhnaya st., apt. 9', ru: 'ул. Набережная, 21, кв. 9' },
    tag: { en: 'TV shows no signal', ru: 'Нет сигнала ТВ' }, topic: 'tv',
    history: [
      { daysAgo: 9, what: monthly, amount: -890 }, { daysAgo: 10, what: card, amount: 900 },
      { daysAgo: 40, what: monthly, amount: -890 }, { daysAgo: 41, what: card, amount: 900 },
    ],
    contacts: [{ daysAgo: 31, channel: call, what: { en: 'Picture froze in the evening', ru: 'Вечером зависала картинка' }, outcome: 'TV-01' }],
  },
]
