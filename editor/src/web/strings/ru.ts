import type { en } from './en.ts'
import { plural } from './plural.ts'

/** Russian words of the pages around the canvas. */
export const ru: typeof en = {
  serverUnreachable: 'Сервер не отвечает. Проверьте связь, мы продолжаем попытки.',
  language: 'Язык', theme: 'Оформление', themeAuto: 'Как в системе', themeLight: 'Светлое', themeDark: 'Тёмное', settings: 'Язык и оформление',
  close: 'Закрыть', cancel: 'Отмена', again: 'Попробовать ещё раз', more: 'Ещё',
  secondsElapsed: (count) => `${count} с`, seconds: (count) => `${count} с`, minutes: (count) => `${count} мин`, justNow: 'только что', ago: (time) => `${time} назад`,

  functions: 'Функции формул', searchFunctions: 'Поиск по названию или по смыслу', noFunctions: (search) => `По запросу «${search}» функций нет. Попробуйте другое слово.`,
  functionsIntro: 'Что можно вызвать в формуле: в условиях, в фразах после {{, в фактах и соответствиях. Значение не того вида даёт null, а проверка показывает предупреждение. Каждый пример — тест движка.',

  scripts: 'Сценарии', searchScripts: 'Поиск по названию, фразе или ответу', newScript: 'Новый сценарий', importBpmn: 'Загрузить .bpmn',
  name: 'Название', nameOfScript: 'О чём разговор?', nameExample: 'Обещанный платёж', create: 'Создать', creating: 'Создаём…',
  column: { script: 'Сценарий', state: 'Состояние', steps: 'Шаги', updated: 'Изменён' },
  live: (version) => `версия ${version} работает`, notLive: 'не опубликован', draftChanged: 'черновик изменён',
  steps: (count) => `${count} ${plural(count, { one: 'шаг', few: 'шага', many: 'шагов' })}`,
  noScripts: 'Сценариев пока нет', noScriptsHint: 'Начните с пустого или перетащите сюда файл .bpmn из Camunda Modeler.',
  nothingFound: (search) => `По запросу «${search}» ничего нет`, nothingFoundHint: 'Введите меньше букв или слово из фразы.', clearSearch: 'Показать все сценарии',
  libraryFailed: 'Список сценариев не загрузился', dropHere: 'Отпустите файл .bpmn, чтобы загрузить его', importing: 'Загружаем…',
  openScript: 'Открыть сценарий', dropAnywhere: 'Файл .bpmn можно перетащить в любое место этой страницы.',
  fileTooLarge: (file, limit) => `«${file}» больше ${limit} МБ. Разделите схему на вложенные сценарии и загрузите их по одному.`,
  imported: 'Загружено', importedClean: 'Всё на этой схеме может работать.',
  importedProblems: (count) => `Всё, что было в файле, сохранено. ${plural(count, { one: `${count} место пока не заработает, оно`, few: `${count} места пока не заработают, они`, many: `${count} мест пока не заработают, они` })} в списке «Замечания».`,

  toLibrary: 'Все сценарии', rename: 'Переименовать сценарий', design: 'Схема', test: 'Проба', versions: 'Версии', publish: 'Опубликовать…', exportBpmn: 'Скачать .bpmn', undo: 'Отменить', redo: 'Вернуть', fit: 'Показать схему целиком', saveNow: 'Сохранить сейчас',
  saved: 'Сохранено', savedAgo: (time) => `Сохранено ${time}`, saving: 'Сохраняем…', unsaved: 'Ещё не сохранено', offline: 'Нет связи: хранится в этом браузере', saveRefused: 'Не сохранено', conflict: 'Изменён в другом месте',
  scriptFailed: 'Сценарий не открылся', drawingBroken: (reason) => `Схему нельзя показать: ${reason} Её можно скачать или вернуть прежнюю версию.`,
  restored: 'Правки, не дошедшие до сервера, восстановлены из этого браузера.', panel: 'Свойства', openPanel: 'Открыть свойства', closePanel: 'Закрыть свойства',
  problems: 'Замечания', noProblems: 'Замечаний нет: сценарий можно публиковать.', errorMark: 'мешает публикации', warningMark: 'стоит посмотреть', wholeScript: 'Сценарий', hideDrawer: 'Свернуть', showDrawer: 'Развернуть',

  conflictTitle: 'Сценарий сохранил кто-то ещё', conflictText: (when) => `Более новый черновик сохранён ${when}. Ваш лежит в этом браузере; что бы вы ни выбрали, ничего не пропадёт.`,
  keepMine: 'Сохранить мой как копию', keepMineHint: 'Ваша схема станет новым сценарием рядом с этим.', takeTheirs: 'Взять чужой', takeTheirsHint: 'Ваша схема сначала скачается файлом.', copyOf: (name) => `${name} (копия)`,

  publishTitle: 'Публикация', whatChanges: 'Что изменится', firstVersion: 'Первая версия: всё новое.', nothingChanges: 'Отличий от работающей версии нет.', comparing: 'Сравниваем с работающей версией…', compareFailed: 'Сравнить с работающей версией не удалось. Публиковать это не мешает.',
  errorsBlock: (count) => `Публикации ${plural(count, { one: `мешает ${count} замечание`, few: `мешают ${count} замечания`, many: `мешают ${count} замечаний` })}. Сначала исправьте:`,
  warningsRemain: (count) => `${plural(count, { one: `Остаётся ${count} предупреждение`, few: `Остаются ${count} предупреждения`, many: `Остаётся ${count} предупреждений` })}; публиковать можно.`,
  versionNote: 'Что нового, для коллег', notePlaceholder: 'Мягче отказ, новый срок семь дней', publishNow: 'Опубликовать', publishing: 'Публикуем…',
  runningSessions: 'Начатые разговоры закончатся на своей версии. Новые пойдут по этой.',
  isLive: (version, seconds) => `Версия ${version} работает, прошло ${seconds} с`, makingLive: (version) => `Включаем версию ${version}…`,
  republished: 'Вместе с ним опубликованы сценарии, которые его вызывают:', publishFailed: 'Не опубликовано', done: 'Готово', fromLaterDraft: 'Пока вы публиковали, черновик изменили в другом месте. Откройте новый и опубликуйте его.',
  unnamed: (kind) => (kind.endsWith('Event') ? 'событие без имени' : kind.endsWith('Gateway') ? 'развилка без имени' : kind.endsWith('Flow') ? 'переход' : 'шаг без имени'),
  change: {
    added: (name) => `${name}: добавлено`, removed: (name) => `${name}: удалено`, renamed: (from, to) => `${from}: теперь «${to}»`, phrase: (name) => `${name}: фраза`, hint: (name) => `${name}: подсказка`,
    answerAdded: (name, answer) => `${name}: добавлен ответ «${answer}»`, answerRemoved: (name, answer) => `${name}: удалён ответ «${answer}»`, answerChanged: (name, answer) => `${name}: изменён ответ «${answer}»`, answersReordered: (name) => `${name}: другой порядок ответов`,
    fields: (name) => `${name}: поля`, flowAdded: (from, to) => `${from} → ${to}: новый переход`, flowRemoved: (from, to) => `${from} → ${to}: перехода больше нет`, flowCondition: (from, to) => `${from} → ${to}: условие`,
    function: (name) => `${name}: вызов функции`, settings: (name) => `${name}: настройки`, moved: (count) => `${plural(count, { one: `Передвинут ${count} элемент`, few: `Передвинуты ${count} элемента`, many: `Передвинуто ${count} элементов` })} схемы`,
  },

  versionsTitle: 'Версии', noVersions: 'Пока ничего не опубликовано. Опубликуйте черновик, он станет версией 1.', versionsFailed: 'Версии не загрузились', version: (number) => `Версия ${number}`, liveNow: 'работает', share: (percent) => `${percent} % новых разговоров`, noNote: 'без описания',
  makeLive: 'Включить', restoreAsDraft: 'Вернуть в черновик', restoredAsDraft: (version) => `Версия ${version} теперь в черновике.`, download: 'Скачать', bringBack: 'Вернуть прежний черновик',

  changeCard: 'Изменить карточку', testContext: 'Карточка, с которой начинается разговор', addVariable: 'Добавить переменную', variableName: 'Переменная', variableValue: 'Значение', removeVariable: (name) => `Убрать ${name}`, startTest: 'Начать разговор', restart: 'Сначала', testChannel: 'Канал',
  channels: { operator: 'Оператор', chat: 'Чат', voice: 'Голос' }, testLanguage: 'Язык фраз', testIntro: 'Проходит схему как есть на самом движке, в этом браузере. Функции отвечают примерами, наружу ничего не уходит.',
  testBlocked: 'Эта схема пока не может работать', functionLog: 'Вызовы', variables: 'Переменные', timers: 'Таймеры', noCalls: 'Функции ещё не вызывались.', noVariables: 'Переменных пока нет.', noTimers: 'Ни один таймер не идёт.',
  answersWith: 'Отвечает', failsUnavailable: 'сбой: недоступна', failsWith: (code) => `сбой: ${code}`, fittingSample: 'подходящий пример', nextTime: 'со следующего вызова', waitsForYou: 'ждёт вашего выбора', holdCalls: 'Отвечать на вызовы буду я', answerCall: 'Ответить', fireNow: 'Сработать сейчас', dueIn: (time) => `через ${time}`, noSample: 'нет примера: отвечает пустым',
  stopped: (at, why) => `Сценарий остановился на «${at}»: ${why}`,
  column2: { function: 'Функция', input: 'Запрос', output: 'Ответ', variable: 'Имя', value: 'Значение', scope: 'Где' }, conversation: 'весь разговор',
}
