/** What a person did or must do: its message is the whole sentence, in Vietnamese, with the remedy. */
export class UserError extends Error {
	override name = "UserError";
}
