/** Chooses the reader of a source file by its ending. */
import { issue } from "../domain/issues.ts";
import { readPdf } from "./readers/pdf.ts";
import { readText } from "./readers/text.ts";
import { failed, type Reader, type Reading } from "./reading.ts";

/** Readers by file ending, without the dot. */
const readers: Readonly<Record<string, Reader>> = { txt: readText, md: readText, pdf: readPdf };

/** Reads a source file by its ending; an unknown ending is an issue, not an exception. */
export async function readSource(bytes: Uint8Array, file: string): Promise<Reading> {
	const ending = /\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
	const reader = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
	if (reader === undefined) {
		return failed(file, issue("file-type", { file }, { found: ending === "" ? file : `.${ending}` }));
	}
	return await reader(bytes, file);
}
