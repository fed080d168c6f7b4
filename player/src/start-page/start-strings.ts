const en = {
  motto: 'Draw a conversation. Publish it in a second. Operators, bots and phone lines speak it.', parts: 'What runs', partsLoading: 'looking what runs…', partsFailed: 'The server does not say what runs.', doors: 'Doors',
  draw: 'Draw', drawWhat: 'Scripts, functions and forms in the editor.', openEditor: 'Open the editor', speak: 'Speak', speakWhat: 'A CRM card with the player in it.', openDemo: 'Open the demo card',
  connect: 'Connect', connectWhat: 'Bots, phones and your own systems.', readApi: 'Read the API', scripts: 'Sample scripts', script: 'Script', live: 'Live', now: 'Sessions now', today: 'Today', actions: 'Open', play: 'Play', edit: 'Edit',
  notLive: 'not published', noScripts: 'No script yet.', makeOne: 'Draw the first one in the editor', scriptsFailed: 'The list of scripts could not be loaded.', tryAgain: 'Try again', loading: 'Loading…',
  terminal: 'Walk one from a terminal', terminalFirst: 'Begin a session. The answer already carries the first step:', terminalNext: 'Answer it: put the session and the stepVisit of that answer in:', copy: 'Copy', copied: 'Copied', language: 'Language', unknown: 'unknown',
}

const ru: typeof en = {
  motto: 'Нарисуйте разговор. Опубликуйте за секунду. По нему говорят операторы, боты и телефонные линии.', parts: 'Что работает', partsLoading: 'смотрим, что работает…', partsFailed: 'Сервер не сообщает, что работает.', doors: 'Куда пойти',
  draw: 'Рисовать', drawWhat: 'Сценарии, функции и формы в редакторе.', openEditor: 'Открыть редактор', speak: 'Говорить', speakWhat: 'Карточка CRM со сценарием внутри.', openDemo: 'Открыть карточку',
  connect: 'Подключать', connectWhat: 'Боты, телефония и ваши системы.', readApi: 'Читать описание API', scripts: 'Примеры сценариев', script: 'Сценарий', live: 'Опубликован', now: 'Разговоров сейчас', today: 'Сегодня', actions: 'Открыть', play: 'Говорить', edit: 'Править',
  notLive: 'не опубликован', noScripts: 'Сценариев пока нет.', makeOne: 'Нарисовать первый в редакторе', scriptsFailed: 'Не удалось загрузить список сценариев.', tryAgain: 'Повторить', loading: 'Загружаем…',
  terminal: 'Пройти сценарий из терминала', terminalFirst: 'Начните сессию. В ответе уже первый шаг:', terminalNext: 'Ответьте на него: подставьте session и stepVisit из ответа:', copy: 'Скопировать', copied: 'Скопировано', language: 'Язык', unknown: 'неизвестно',
}

export type Language = 'en' | 'ru'
export type StartStrings = typeof en

/** Words of the start page. */
export const startStrings: { [language in Language]: StartStrings } = { en, ru }
