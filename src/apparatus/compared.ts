/** Which units of a document stand in a comparison. */
import { comparableKinds, type Unit } from "../domain/document.ts";

/** Units that take part: the head, the notes and the signature do not. */
export const isCompared = ({ kind, id }: Pick<Unit, "kind" | "id">): boolean =>
	kind === "heading" ||
	comparableKinds.has(kind) ||
	kind === "preamble" ||
	(kind === "conclusion" && !/^end\.(?:recipients|signature)$/u.test(id));
