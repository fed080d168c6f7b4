/** The people of the demo systems: small, made up, and enough for every branch of the sample scripts. */
export interface Customer {
  contract: string
  phone: string
  names: { [language: string]: { name: string; firstName: string } }
  tariff: string
  address: string
  codeWord: string
  /** Rubles; below zero is debt. */
  balance: number
  /** Days since the last promised payment; absent: never had one. */
  daysSincePromise?: number
  promiseLimit: number
  line: { status: 'fine' | 'fault'; fault?: string; signal: string }
}

export const customers: Customer[] = [
  { contract: '10203040', phone: '+79001234567', names: { en: { name: 'Anna Sergeevna Petrova', firstName: 'Anna Sergeevna' }, ru: { name: 'Анна Сергеевна Петрова', firstName: 'Анна Сергеевна' } }, tariff: 'Max 300', address: '12 Sadovaya st., apt. 4', codeWord: 'rowan', balance: -340, daysSincePromise: 68, promiseLimit: 500, line: { status: 'fine', signal: '-19 dBm' } },
  { contract: '10203041', phone: '+79007654321', names: { en: { name: 'Boris Ilyich Volkov', firstName: 'Boris Ilyich' }, ru: { name: 'Борис Ильич Волков', firstName: 'Борис Ильич' } }, tariff: 'Start 100', address: '3 Lesnaya st., apt. 17', codeWord: 'harbor', balance: 210, promiseLimit: 300, line: { status: 'fine', signal: '-17 dBm' } },
  { contract: '10203042', phone: '+79001112233', names: { en: { name: 'Vera Pavlovna Orlova', firstName: 'Vera Pavlovna' }, ru: { name: 'Вера Павловна Орлова', firstName: 'Вера Павловна' } }, tariff: 'Max 300', address: '8 Mira ave., apt. 52', codeWord: 'lantern', balance: -120, daysSincePromise: 12, promiseLimit: 500, line: { status: 'fine', signal: '-20 dBm' } },
  { contract: '10203043', phone: '+79005556677', names: { en: { name: 'Grigory Petrovich Sokolov', firstName: 'Grigory Petrovich' }, ru: { name: 'Григорий Петрович Соколов', firstName: 'Григорий Петрович' } }, tariff: 'TV + Internet', address: '21 Naberezhnaya st., apt. 9', codeWord: 'falcon', balance: 85, promiseLimit: 700, line: { status: 'fault', fault: 'weak signal behind the splitter', signal: '-31 dBm' } },
  { contract: '10203044', phone: '+79009998877', names: { en: { name: 'Daria Olegovna Belova', firstName: 'Daria Olegovna' }, ru: { name: 'Дарья Олеговна Белова', firstName: 'Дарья Олеговна' } }, tariff: 'Start 100', address: '5 Shkolnaya st., apt. 1', codeWord: 'pebble', balance: -2300, promiseLimit: 300, line: { status: 'fine', signal: '-22 dBm' } },
]

/** The customer with this contract, if any. */
export const byContract = (contract: string): Customer | undefined => customers.find((customer) => customer.contract === contract)

/** The date `days` from now as ISO text, in UTC. */
export const daysFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
