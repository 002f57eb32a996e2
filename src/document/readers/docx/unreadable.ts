/** Why a .docx cannot be read at all, on its way up to the reader, which makes an issue of it. */
import type { IssueCode } from "../../../domain/issues.ts";

export class Unreadable extends Error {
	readonly code: IssueCode;
	readonly found: string;

	/** @param found The words concerned, as `Issue.found`. */
	constructor(code: IssueCode, found: string) {
		super(`${code}: ${found}`);
		this.code = code;
		this.found = found;
	}
}
