/** Ends an evaluation that fails rather than gives null: `message` is Zeebe's reason. Thrown inside the evaluator and caught at its one door; nobody else sees it. */
export class FeelFailure extends Error {}
