/** A sentence of the engine, and what those who draw read instead. `part` is what the first group of the pattern caught. */
export interface EngineWording { engine: RegExp; rule: string; words(element: string, part: string): string }

/** The first that fits is taken. */
export const engineWordings: EngineWording[] = [
  { engine: /at least one outgoing sequence flow/, rule: 'next-step-missing', words: (element) => `${element} leads nowhere. Draw what comes next.` },
  { engine: /Must have a condition or be default flow/, rule: 'condition-missing', words: (element) => `The flow ${element} says neither for which answer it is, nor that it is the usual one. Choose one of the two.` },
  { engine: /Must connect two elements/, rule: 'flow-loose', words: (element) => `The flow ${element} is not connected at both ends. Draw it again, or delete it.` },
  { engine: /Conditional sequence flows are only/, rule: 'condition-misplaced', words: (element) => `A flow out of ${element} has a condition, but only gateways choose. Draw a gateway behind it.` },
  { engine: /at least one start event|exactly one start event/, rule: 'start-missing', words: (element) => `${element} has no start. Draw a start event.` },
  { engine: /Multiple none start events/, rule: 'start-doubled', words: (element) => `${element} has more than one start. Keep one.` },
  { engine: /zeebe:calledElement/, rule: 'sub-script-missing', words: (element) => `${element} calls no sub-script. Choose one.` },
  { engine: /zeebe:taskDefinition/, rule: 'task-empty', words: (element) => `${element} does nothing yet. Make it a step, or choose what it calls.` },
  { engine: /Expected expression but not found/, rule: 'expression-missing', words: (element) => `Something that ${element} needs is left empty. Fill it in.` },
  { engine: /failed to parse expression '(.*?)':/s, rule: 'expression-wrong', words: (element, part) => `The expression “${part}” of ${element} can't be read. Correct it.` },
  { engine: /found static value '(.*?)'/s, rule: 'expression-wrong', words: (element, part) => `“${part}” of ${element} should be an expression. Begin it with “=”.` },
  { engine: /Invalid (?:timer|duration|date|cycle).*?'(.*?)'/s, rule: 'time-wrong', words: (element, part) => `The time “${part}” of ${element} can't be read. Write PT5S for 5 seconds, PT10M for 10 minutes.` },
  { engine: /exactly one type of timer/, rule: 'time-missing', words: (element) => `${element} has no time. Say after how long it comes.` },
  { engine: /Must reference a message|Name must be present/, rule: 'message-missing', words: (element) => `${element} waits for a message without a name. Name it.` },
  { engine: /Must be attached to an activity/, rule: 'event-loose', words: (element) => `${element} hangs on nothing. Attach it to a step, or delete it.` },
  { engine: /The id '(.*?)' is used more than once/s, rule: 'id-doubled', words: (_element, part) => `The id “${part}” is used more than once. Change one of the two.` },
  { engine: /straight-through processing loop: (.*)/s, rule: 'loop-without-step', words: (_element, part) => `The script would run in a circle for ever: ${part}. Put a step into the circle.` },
  { engine: /inclusive gateway can only have one incoming/, rule: 'join-inclusive', words: (element) => `Several ways meet in the inclusive gateway ${element}, which this engine can't do. Let them meet in a parallel or an exclusive gateway.` },
  { engine: /at least one executable process/, rule: 'process-not-executable', words: () => 'No process of the drawing is marked as executable. Switch “Executable” on.' },
  { engine: /^Elements of type '(.*?)' are currently not supported/, rule: 'cannot-run', words: (element, part) => `${element} can't run: elements of type “${part}” are not supported. Draw it with other elements.` },
  { engine: /Event definition of this type is not supported|[Ee]vents? (?:definition )?must be one of/, rule: 'cannot-run', words: (element) => `${element} can't run: events of this kind are not supported here. Draw it with other elements.` },
  { engine: /^(.*?) are currently not supported/s, rule: 'cannot-run', words: (element, part) => `${element} can't run: ${part} are not supported. Draw it with other elements.` },
]
