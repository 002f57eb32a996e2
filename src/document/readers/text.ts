/**
 * Reader of text files (.txt, .md): bytes → physical lines.
 */
import type { Normalisation } from "../../domain/document.ts";
import { type Issue, issue } from "../../domain/issues.ts";
import { failed, type Reading, type SourceLine } from "../reading.ts";

/** Reads a UTF-8 text file, with or without a byte order mark. */
export function readText(bytes: Uint8Array, file: string): Reading {
	const decoded = decodeUtf8(bytes, file);
	if (decoded.issue !== null) return failed(file, decoded.issue);
	const physical = decoded.text.split(/\r\n|\r|\n/u);
	const reading = unifyLines(physical, file);
	if (reading.lines.length === 0) return failed(file, issue("file-empty", { file }, { found: "" }));
	return reading;
}

const UNUSUAL_BLANK = /[\t\u00a0\u2000-\u200b\u202f\u3000\ufeff]/u;

function unifyLines(physical: readonly string[], file: string): Reading {
	const lines: SourceLine[] = [];
	const trimmed: number[] = [];
	const unified: number[] = [];
	const composed: number[] = [];
	physical.forEach((raw, index) => {
		const n = index + 1;
		const composedText = raw.normalize("NFC");
		if (composedText !== raw) composed.push(n);
		const text = composedText.replace(/[\s\u200b\ufeff]+/gu, " ").trim();
		if (UNUSUAL_BLANK.test(composedText.trim()) || / {2}/.test(composedText.trim())) unified.push(n);
		if (text !== "" && composedText !== composedText.trim()) trimmed.push(n);
		if (text !== "") lines.push({ n, text });
	});
	const normalisations: Normalisation[] = [];
	const list = (code: Normalisation["code"], at: number[], found: string): void => {
		if (at.length > 0) normalisations.push({ code, lines: at, found });
	};
	list("unicode-composed", composed, "NFD");
	list("space-unified", unified, "U+0009 U+00A0 U+0020");
	list("blank-trimmed", trimmed, " ");
	return { file, counting: "line", lines, notes: [], normalisations, issues: [] };
}

/** Text of UTF-8 bytes, without a byte order mark; or the issue that says where they are none. */
export function decodeUtf8(
	bytes: Uint8Array,
	file: string,
): { text: string; issue: null } | { text: null; issue: Issue } {
	try {
		return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), issue: null };
	} catch {
		const { offset, line } = firstInvalidByte(bytes);
		return { text: null, issue: issue("file-encoding", { file, line }, { found: String(offset + 1) }) };
	}
}

/** Offset and 1-based line of the first byte that is not UTF-8, by bisection over decodable prefixes. */
function firstInvalidByte(bytes: Uint8Array): { offset: number; line: number } {
	const decodes = (length: number): boolean => {
		try {
			new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
			return true;
		} catch {
			return false;
		}
	};
	let low = 0;
	let high = bytes.length;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (decodes(middle)) low = middle;
		else high = middle - 1;
	}
	const line = bytes.subarray(0, low).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
	return { offset: low, line };
}
