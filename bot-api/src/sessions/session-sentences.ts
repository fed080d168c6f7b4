/** What sessions say by themselves, in two languages. `{names}` are filled in. Russian is written, not translated. */
const sentences = {
  en: {
    stopped: 'The script stopped at “{at}”: {why}. Finish the conversation by hand and tell the author of the script.',
    passed: 'The conversation has moved on to another step. Look at it, then answer that one.',
    ended: 'The conversation has ended. Start a new one.',
    unknownVisit: 'There is no such step in the trail of this session. Choose one that is.',
    notStanding: 'The script is working. Wait until it stands on a step, then go back.',
    noEarlier: 'This is the first step of the conversation, there is none before it.',
    otherScope: 'That step belongs to another part of the script, which is finished. Go on from here.',
    notRepeatable: 'Since then “{at}” was carried out, and it can be done only once. Go on from here.',
    notOpen: 'This objection is not in the script. Choose one that the session lists.',
    busy: 'The engine has too much to do. Send the same again in a moment.',
    unreachable: 'The engine does not answer. Send the same again in a moment; with the same Idempotency-Key nothing is done twice.',
    stuck: 'The script goes round in a circle and never comes to a step. Tell the author of the script; nothing has changed here.',
    refused: 'The engine refused: {why}.',
  },
  ru: {
    stopped: 'Сценарий остановился на шаге «{at}»: {why}. Закончите разговор сами и сообщите автору сценария.',
    passed: 'Разговор уже на другом шаге. Посмотрите на него и ответьте там.',
    ended: 'Разговор закончен. Начните новый.',
    unknownVisit: 'Такого шага в этом разговоре не было. Выберите шаг из пройденных.',
    notStanding: 'Сценарий работает. Дождитесь шага и вернитесь тогда.',
    noEarlier: 'Это первый шаг разговора, до него ничего не было.',
    otherScope: 'Тот шаг относится к другой части сценария, она уже закончена. Продолжайте отсюда.',
    notRepeatable: 'С тех пор выполнено «{at}», а это можно сделать только один раз. Продолжайте отсюда.',
    notOpen: 'Такого возражения в сценарии нет. Выберите из предложенных.',
    busy: 'Движок перегружен. Повторите то же самое чуть позже.',
    unreachable: 'Движок не отвечает. Повторите то же самое чуть позже: с тем же Idempotency-Key ничего не выполнится дважды.',
    stuck: 'Сценарий ходит по кругу и не доходит до шага. Сообщите автору сценария; здесь ничего не изменилось.',
    refused: 'Движок отказал: {why}.',
  },
} as const

export type SessionSentence = keyof typeof sentences.en

/** One of the room's own sentences; English for languages it does not speak. */
export function sessionSentence(lang: string, name: SessionSentence, values: { [name: string]: string } = {}): string {
  const spoken = lang.toLowerCase().startsWith('ru') ? sentences.ru : sentences.en
  return spoken[name].replace(/\{(\w+)\}/g, (all, value: string) => values[value]?.replace(/\.$/, '') ?? all)
}
