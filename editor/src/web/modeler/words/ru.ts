import { bpmnInRussian } from './bpmn-in-russian.ts'
import type { ModelerWords } from './modeler-words.ts'

export const ru: ModelerWords = {
  kinds: {
    script: { name: 'Скрипт', description: 'весь разговор', synonyms: [] },
    say: { name: 'Сказать', description: 'фраза, и дальше', synonyms: ['фраза', 'текст', 'реплика', 'сообщение', 'say'] },
    ask: { name: 'Спросить', description: 'фраза с ответами', synonyms: ['вопрос', 'ответы', 'выбор', 'кнопки', 'ask'] },
    form: { name: 'Форма', description: 'фраза с полями', synonyms: ['поля', 'ввод', 'данные', 'анкета', 'form'] },
    function: { name: 'Вызвать функцию', description: 'спросить другую систему', synonyms: ['интеграция', 'запрос', 'сервис', 'api', 'http', 'function'] },
    subScript: { name: 'Подскрипт', description: 'пройти другой скрипт', synonyms: ['вложенный', 'модуль', 'повторно', 'sub-script'] },
    objection: { name: 'Возражение', description: 'может прозвучать в любой момент', synonyms: ['прерывание', 'сомнение', 'событие', 'objection'] },
    outcome: { name: 'Завершить с исходом', description: 'здесь разговор заканчивается', synonyms: ['конец', 'итог', 'результат', 'исход', 'end', 'outcome'] },
    openEnd: { name: 'Пока никуда не ведёт', description: 'нарисуйте, что дальше', synonyms: [] },
    wait: { name: 'Подождать', description: 'продолжить через время', synonyms: ['таймер', 'пауза', 'ожидание', 'timer'] },
    fallback: { name: 'Запасной путь', description: 'когда система не отвечает', synonyms: ['ошибка', 'сбой', 'error'] },
    flow: { name: 'Путь', description: 'ведёт от элемента к элементу', synonyms: [] },
    fork: { name: 'Развилка', description: 'один из путей, по условию', synonyms: ['шлюз', 'ветвление', 'условие', 'если', 'gateway'] },
    start: { name: 'Начало', description: 'здесь разговор начинается', synonyms: ['старт', 'start'] },
    other: { name: 'Элемент BPMN', description: '', synonyms: [] },
  },
  script: 'Скрипт',
  moreBpmn: 'Ещё из BPMN',
  whatNext: 'Что дальше?',
  addElement: 'Добавить элемент',
  writes: 'запись',
  cachedFor: (seconds) => (seconds >= 120 ? `кэш ${Math.round(seconds / 60)} мин` : `кэш ${seconds} с`),
  bpmn: bpmnInRussian,
  notBpmn: 'Это не схема BPMN 2.0. Откройте файл .bpmn, сохранённый в Camunda Modeler или в этом редакторе.',
  noPicture: 'В файле описан процесс, но не сказано, где стоят его элементы, поэтому показать его нельзя. Расставьте элементы в редакторе BPMN, сохраните и откройте снова.',
}
