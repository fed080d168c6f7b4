/** Ends the evaluation of a decision that fails rather than gives null: `message` is Zeebe's reason. Thrown inside the evaluation and caught at its one door. */
export class DecisionFailure extends Error {}
