import type { PlayerStrings } from './player-strings.ts'
import { plural } from './plural.ts'

export const russianStrings: PlayerStrings = {
  player: 'Сценарий', tip: 'Совет', usual: 'обычно', noFittingAnswer: 'Нет подходящего ответа…', customerWords: 'Что сказал клиент?', customerWordsHint: 'Его словами или оставьте пустым', send: 'Дальше', cancel: 'Отмена',
  answers: 'Ответы', facts: 'Факты', optional: 'необязательно', choose: 'Выберите…', continue: 'Продолжить', saved: 'Введённое сохранено', saving: 'Сохраняем…', unsaved: 'Пока не сохранено',
  required: 'Заполните это поле.', notANumber: 'Здесь нужно число.', wrongFormat: 'Похоже на опечатку. Проверьте, пожалуйста.',
  atLeast: (minimum) => `Не меньше ${minimum}.`, atMost: (maximum) => `Не больше ${maximum}.`,
  tooShort: (length, missing) => `Не короче ${plural('ru', { one: 'знака', other: 'знаков' })(length)}: не хватает ${missing}.`,
  tooLong: (length) => `Не длиннее ${plural('ru', { one: 'знака', other: 'знаков' })(length)}.`,
  objections: 'Возражения', findObjection: 'Найти возражение', objection: (label) => `Возражение: ${label}`, objectionReturns: 'Потом вернёмся к шагу.', noObjection: 'Ничего не подходит',
  note: 'Заметка', notes: (count) => `Заметка · ${count}`, noteLabel: 'Заметка к разговору', noteHint: 'Видят коллеги, клиент не видит', saveNote: 'Сохранить', close: 'Закрыть',
  back: 'Назад', steps: 'Шаги', returnTo: (step) => `Вернуться к шагу «${step}»`, version: (version) => `v ${version}`, stages: 'Этапы', elapsed: 'Длительность разговора',
  working: 'Выполняется', workingOn: (functions) => functions, filler: 'Одну минуту, пожалуйста, я смотрю.', slow: 'Ответ идёт дольше обычного. Можно сказать:', opening: 'Открываем сценарий', idle: 'Сценарий ещё не начат.', start: 'Начать',
  connecting: 'Соединяемся…', reconnecting: 'Нет связи с сервером. Восстанавливаем…', offline: 'Компьютер не в сети. Шаг остаётся на месте.', answerKept: 'Ваш ответ сохранён и уйдёт один раз.', online: 'Связь восстановлена.',
  movedOn: 'Сценарий уже ушёл дальше. Вот где он сейчас.', dismiss: 'Скрыть', trouble: 'Сценарий остановился', handoff: 'Дальше разговор ведёт коллега.', readonly: 'Вы наблюдаете: отвечает только оператор.', missingValue: 'неизвестно',
  failures: {
    unreachable: 'Сервер не отвечает.', busy: 'Сервер занят.', broken: 'На сервере что-то сломалось.', conflict: 'Разговор уже в другом месте.',
    notFound: 'Такого сценария или разговора нет. Выберите сценарий заново.', refused: 'Сценарий не удалось открыть.',
  },
  tryAgain: 'Повторить',
  ended: 'Разговор завершён', outcome: 'итог', said: 'Пройдено', noted: 'Заметка',
  summary: (steps, duration, objections) => `${plural('ru', { one: 'шаг', few: 'шага', other: 'шагов' })(steps)} за ${duration}${objections ? `, ${plural('ru', { one: 'возражение', few: 'возражения', other: 'возражений' })(objections)}` : ''}`,
  copySummary: 'Скопировать', copied: 'Скопировано', closeCard: 'Закрыть карточку', values: 'Что выяснили',
}
