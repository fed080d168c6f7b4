import type { PlayerStrings } from './player-strings.ts'
import { plural } from './plural.ts'

export const englishStrings: PlayerStrings = {
  player: 'Script', tip: 'Tip', usual: 'usual', noFittingAnswer: 'No fitting answer…', customerWords: 'What did the customer say?', customerWordsHint: 'Their words, or nothing', send: 'Go on', cancel: 'Cancel',
  answers: 'Answers', facts: 'Facts', optional: 'optional', choose: 'Choose…', continue: 'Continue', saved: 'Typed text is saved', saving: 'Saving…', unsaved: 'Not saved yet',
  required: 'Please fill this in.', notANumber: 'A number, please.', wrongFormat: 'This does not look right. Please check it.',
  atLeast: (minimum) => `At least ${minimum}, please.`, atMost: (maximum) => `At most ${maximum}, please.`,
  tooShort: (length, missing) => `At least ${plural('en', { one: 'character', other: 'characters' })(length)}, please: ${missing} missing.`,
  tooLong: (length) => `At most ${plural('en', { one: 'character', other: 'characters' })(length)}, please.`,
  objections: 'Objections', findObjection: 'Find an objection', objection: (label) => `Objection: ${label}`, objectionReturns: 'The step comes back afterwards.', noObjection: 'None fits',
  note: 'Note', notes: (count) => `Note · ${count}`, noteLabel: 'Note for this session', noteHint: 'Seen by colleagues, not by the customer', saveNote: 'Save note', close: 'Close',
  back: 'Back', steps: 'Steps', returnTo: (step) => `Return to “${step}”`, version: (version) => `v ${version}`, stages: 'Stages', elapsed: 'Time in this session',
  working: 'Working', workingOn: (functions) => functions, filler: 'One moment, please, I am looking at it.', slow: 'This takes longer than usual. You can say:', opening: 'Opening the script', idle: 'The script has not been started.', start: 'Start',
  connecting: 'Connecting…', reconnecting: 'No connection to the server. Reconnecting…', offline: 'This computer is offline. The step stays as it is.', answerKept: 'Your answer is kept and goes out once.', online: 'Connected again.',
  movedOn: 'The script has already moved on. This is where it stands now.', dismiss: 'Dismiss', trouble: 'The script has stopped', handoff: 'A colleague takes over from here.', readonly: 'You are watching: only the operator can answer.', missingValue: 'not known',
  failures: {
    unreachable: 'The server does not answer.', busy: 'The server is busy.', broken: 'Something broke on the server.', conflict: 'The session is in another place by now.',
    notFound: 'This script or session is not there. Choose a script again.', refused: 'The script could not be opened.',
  },
  tryAgain: 'Try again',
  ended: 'The conversation is over', outcome: 'outcome', said: 'Said', noted: 'Note',
  summary: (steps, duration, objections) => `${plural('en', { one: 'step', other: 'steps' })(steps)} in ${duration}${objections ? `, ${plural('en', { one: 'objection', other: 'objections' })(objections)}` : ''}`,
  copySummary: 'Copy summary', copied: 'Copied', closeCard: 'Close the card', values: 'What was found out',
}
