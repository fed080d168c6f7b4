import { plural } from './plural.ts'

/** English words of the pages around the canvas. */
export const en = {
  serverUnreachable: 'The server does not answer. Check your connection; we keep trying.',
  language: 'Language', theme: 'Theme', themeAuto: 'As the system', themeLight: 'Light', themeDark: 'Dark', settings: 'Language and theme',
  close: 'Close', cancel: 'Cancel', again: 'Try again', more: 'More',
  secondsElapsed: (count: string) => `${count} s`, seconds: (count: number) => `${count} s`, minutes: (count: number) => `${count} min`, justNow: 'just now', ago: (time: string) => `${time} ago`,

  functions: 'Functions of formulas', searchFunctions: 'Search by name or by what it does', noFunctions: (search: string) => `No function for “${search}”. Try another word.`,
  functionsIntro: 'What a formula may call: in conditions, behind {{ in phrases, in facts and mappings. A value of the wrong kind gives null, and the test shows a warning. Every example is a test of the engine.',

  scripts: 'Scripts', searchScripts: 'Search by name, phrase or answer', newScript: 'New script', importBpmn: 'Import .bpmn',
  name: 'Name', nameOfScript: 'What is the conversation about?', nameExample: 'Promised payment', create: 'Create', creating: 'Creating…',
  column: { script: 'Script', state: 'State', steps: 'Steps', updated: 'Updated' },
  live: (version: number) => `v ${version} live`, notLive: 'not published', draftChanged: 'draft changed',
  steps: (count: number) => `${count} ${plural(count, { one: 'step', other: 'steps' })}`,
  noScripts: 'No scripts yet', noScriptsHint: 'Start with an empty one, or drop a .bpmn file from Camunda Modeler here.',
  nothingFound: (search: string) => `Nothing found for “${search}”`, nothingFoundHint: 'Try fewer letters, or a word from a phrase.', clearSearch: 'Show all scripts',
  libraryFailed: 'The list of scripts did not load', dropHere: 'Drop the .bpmn file to import it', importing: 'Importing…',
  openScript: 'Open a script', dropAnywhere: 'Drop a .bpmn file anywhere on this page to import it.',
  fileTooLarge: (file: string, limit: number) => `“${file}” is larger than ${limit} MB. Split the drawing into sub-scripts and import them one by one.`,
  imported: 'Imported', importedClean: 'Everything in this drawing can run.',
  importedProblems: (count: number) => `Everything the file carried is kept. ${count} ${plural(count, { one: 'thing cannot run yet and is', other: 'things cannot run yet and are' })} listed under Problems.`,

  toLibrary: 'All scripts', rename: 'Rename the script', design: 'Design', test: 'Test', versions: 'Versions', publish: 'Publish…', exportBpmn: 'Download .bpmn', undo: 'Undo', redo: 'Redo', fit: 'Show the whole drawing', saveNow: 'Save now',
  saved: 'Saved', savedAgo: (time: string) => `Saved ${time}`, saving: 'Saving…', unsaved: 'Not saved yet', offline: 'Offline: kept in this browser', saveRefused: 'Not saved', conflict: 'Changed elsewhere',
  scriptFailed: 'The script did not open', drawingBroken: (reason: string) => `The drawing can't be shown: ${reason} You can still download it, or restore an older version.`,
  restored: 'Changes that had not reached the server were restored from this browser.', panel: 'Properties', openPanel: 'Open properties', closePanel: 'Close properties',
  problems: 'Problems', noProblems: 'No problems: the script can be published.', errorMark: 'blocks publishing', warningMark: 'worth a look', wholeScript: 'Script', hideDrawer: 'Fold', showDrawer: 'Unfold',

  conflictTitle: 'Somebody else saved this script', conflictText: (when: string) => `A newer draft was saved ${when}. Yours is kept in this browser; nothing is lost whichever you choose.`,
  keepMine: 'Keep mine as a copy', keepMineHint: 'Your drawing becomes a new script beside this one.', takeTheirs: 'Take theirs', takeTheirsHint: 'Your drawing is downloaded as a file first.', copyOf: (name: string) => `${name} (copy)`,

  publishTitle: 'Publish', whatChanges: 'What changes', firstVersion: 'First version: everything is new.', nothingChanges: 'Nothing differs from the live version.', comparing: 'Comparing with the live version…', compareFailed: 'The live version could not be compared. You can publish anyway.',
  errorsBlock: (count: number) => `${count} ${plural(count, { one: 'problem blocks', other: 'problems block' })} publishing. Mend ${plural(count, { one: 'it', other: 'them' })} first:`,
  warningsRemain: (count: number) => `${count} ${plural(count, { one: 'warning remains', other: 'warnings remain' })}; publishing is possible.`,
  versionNote: 'What is new, for your colleagues', notePlaceholder: 'Softer refusal, new term of seven days', publishNow: 'Publish', publishing: 'Publishing…',
  runningSessions: 'Conversations under way finish on their version. New ones start on this one.',
  isLive: (version: number, seconds: string) => `Version ${version} is live after ${seconds} s`, makingLive: (version: number) => `Making version ${version} live…`,
  republished: 'Scripts that call this one were published with it:', publishFailed: 'Not published', done: 'Done', fromLaterDraft: 'The draft changed elsewhere while you were publishing. Open the newest one and publish again.',
  unnamed: (kind: string): string => (kind.endsWith('Event') ? 'a nameless event' : kind.endsWith('Gateway') ? 'a nameless fork' : kind.endsWith('Flow') ? 'a flow' : 'a nameless step'),
  change: {
    added: (name: string) => `${name}: new`, removed: (name: string) => `${name}: removed`, renamed: (from: string, to: string) => `${from}: renamed to “${to}”`, phrase: (name: string) => `${name}: phrase`, hint: (name: string) => `${name}: hint`,
    answerAdded: (name: string, answer: string) => `${name}: answer “${answer}” added`, answerRemoved: (name: string, answer: string) => `${name}: answer “${answer}” removed`, answerChanged: (name: string, answer: string) => `${name}: answer “${answer}” changed`, answersReordered: (name: string) => `${name}: answers in another order`,
    fields: (name: string) => `${name}: fields`, flowAdded: (from: string, to: string) => `${from} now leads to ${to}`, flowRemoved: (from: string, to: string) => `${from} no longer leads to ${to}`, flowCondition: (from: string, to: string) => `Condition on the way from ${from} to ${to}`,
    function: (name: string) => `${name}: call of the function`, settings: (name: string) => `${name}: settings`, moved: (count: number) => `${count} ${plural(count, { one: 'element', other: 'elements' })} moved on the canvas`,
  },

  versionsTitle: 'Versions', noVersions: 'Nothing was published yet. Publish the draft to make it version 1.', versionsFailed: 'The versions did not load', version: (number: number) => `Version ${number}`, liveNow: 'live', share: (percent: number) => `${percent} % of new conversations`, noNote: 'no note',
  makeLive: 'Make live', restoreAsDraft: 'Restore as draft', restoredAsDraft: (version: number) => `Version ${version} is the draft now.`, download: 'Download', bringBack: 'Bring the former draft back',

  changeCard: 'Change the card', testContext: 'The card this conversation starts with', addVariable: 'Add a variable', variableName: 'Variable', variableValue: 'Value', removeVariable: (name: string) => `Remove ${name}`, startTest: 'Start the conversation', restart: 'Start over', testChannel: 'Channel',
  channels: { operator: 'Operator', chat: 'Chat', voice: 'Voice' }, testLanguage: 'Language of phrases', testIntro: 'Walks the drawing as it is now on the engine itself, in this browser. Functions answer with their samples; nothing goes out.',
  testBlocked: 'This drawing cannot run yet', functionLog: 'Calls', variables: 'Variables', timers: 'Timers', noCalls: 'No function was called yet.', noVariables: 'No variables yet.', noTimers: 'No timer is running.',
  answersWith: 'Answers with', failsUnavailable: 'fails: unavailable', failsWith: (code: string) => `fails: ${code}`, fittingSample: 'the sample that fits', nextTime: 'from the next call on', waitsForYou: 'waits for your choice', holdCalls: 'Let me answer each call', answerCall: 'Answer', fireNow: 'Fire it now', dueIn: (time: string) => `due in ${time}`, noSample: 'no sample: answers with nothing',
  stopped: (at: string, why: string) => `The script stopped at “${at}”: ${why}`,
  column2: { function: 'Function', input: 'Asked with', output: 'Answered', variable: 'Name', value: 'Value', scope: 'Where' }, conversation: 'whole conversation',
}
