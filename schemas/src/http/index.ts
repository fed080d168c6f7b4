export { answerNotFound, answerProblems, allowOnly } from './answer-problems.ts'
export { commonProblems, Problem, type ProblemDocument, type ProblemKind } from './problem.ts'
export { bodyReader } from './read-body.ts'
export { refuseUnstorable } from './refuse-unstorable.ts'
