/** Chooses the reader of a source file by its ending. */
import { issue } from "../domain/issues.ts";
import { type Sidecar, sidecarDefaults } from "../domain/sidecar.ts";
import { readDocx } from "./readers/docx.ts";
import { readPdf } from "./readers/pdf.ts";
import { endingOf, refuse } from "./readers/refusals.ts";
import { readText } from "./readers/text.ts";
import { failed, type Reader, type Reading } from "./reading.ts";

/** Readers by file ending, without the dot. */
const readers: Readonly<Record<string, (sidecar: Sidecar) => Reader>> = {
	txt: () => readText,
	md: () => readText,
	docx: (sidecar) => (bytes, file) => readDocx(bytes, file, sidecar),
	pdf: () => readPdf,
};
const readable: ReadonlySet<string> = new Set(Object.keys(readers));

/**
 * Reads a source file by its ending. An unknown ending, and a content that is not what the ending says,
 * is an issue, not an exception; a file that programs leave beside documents is a note and has no lines.
 */
export async function readSource(
	bytes: Uint8Array,
	file: string,
	sidecar: Sidecar = sidecarDefaults,
): Promise<Reading> {
	const refusal = refuse(bytes, file, readable);
	if (refusal !== null) return failed(file, refusal);
	const ending = endingOf(file);
	const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
	if (reader === undefined) {
		return failed(file, issue("file-type", { file }, { found: ending === "" ? file : `.${ending}` }));
	}
	return await reader(sidecar)(bytes, file);
}
