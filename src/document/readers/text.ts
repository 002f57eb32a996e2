/**
 * Reader of text files (.txt, .md): bytes → physical lines.
 */
import type { Normalisation } from "../../domain/document.ts";
import { type Issue, issue } from "../../domain/issues.ts";
import { failed, type Reading, type SourceLine } from "../reading.ts";
import { type Decoding, decodeText, encodingNames, pastedFrom } from "./encoding.ts";
import { readControls } from "./legacyEncodings.ts";
import { capitalsUnknown, restoreCapitals } from "./tcvn3Capitals.ts";

type Decoded = Extract<Decoding, { text: string }>;
type Failure = Exclude<Decoding, Decoded>;

/** Reads a text file in any encoding that `decodeText` knows. */
export function readText(bytes: Uint8Array, file: string): Reading {
	const decoded = decodeText(bytes);
	if ("failure" in decoded) return failed(file, describeFailure(decoded, file));
	const reading = readLines(decoded, file);
	if (reading.lines.length === 0) return failed(file, issue("file-empty", { file }, { found: "" }));
	return reading;
}

function describeFailure(failure: Failure, file: string): Issue {
	switch (failure.failure) {
		case "invalid": {
			const { line, offset, encoding } = failure;
			const details = { found: String(offset + 1), encoding: encodingNames[encoding] };
			return issue("file-encoding", { file, line }, details);
		}
		case "uncertain": {
			const candidates = failure.candidates.map((candidate) => encodingNames[candidate]);
			return issue("encoding-uncertain", { file }, { found: candidates.join(" hoặc ") });
		}
		case "binary":
			return issue("file-binary", { file }, { found: file.slice(file.lastIndexOf("/") + 1) });
	}
}

/**
 * Ends of lines: those of editors with the form feeds around them, which printers put there, and what
 * else Unicode breaks lines at (Unicode Standard, 5.8): vertical tab, form feed, NEL, U+2028, U+2029.
 */
const LINE_BREAK = /\f*(?:\r\n|\r|\n)\f*|[\v\f\u0085\u2028\u2029]/u;
const UNUSUAL_BREAK = /[\v\f\u0085\u2028\u2029]/u;

/** Characters that nobody sees: soft hyphen, zero-width and direction marks, byte order marks, controls. */
const UNSEEN =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
	/[\0-\x08\x0e-\x1f\x7f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const CONTROL = /[\u0080-\u009f]/u;
const UNUSUAL_BLANK = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** What stands between two columns. */
const GAP = /\t+|[ \u00a0]{3,}|(?<=^|\s)\|(?=\s|$)/u;
const LOST = /\ufffd/gu;

/** Collects the lines that a normalisation concerns, by code and characters. */
class Ledger {
	readonly #entries = new Map<string, Normalisation>();

	add(code: Normalisation["code"], n: number, found: string): void {
		const key = `${code} ${found}`;
		const entry = this.#entries.get(key);
		if (entry === undefined) this.#entries.set(key, { code, lines: [n], found });
		else if (entry.lines.at(-1) !== n) entry.lines.push(n);
	}

	list(): Normalisation[] {
		return [...this.#entries.values()];
	}
}

/** Line after line: what is unseen goes, what is apart is composed, what is blank becomes one blank. */
function readLines(decoded: Decoded, file: string): Reading {
	const ledger = new Ledger();
	const lines: SourceLine[] = [];
	const restores = decoded.encoding === "tcvn3";
	breakLines(decoded.text, ledger).forEach((raw, index) => {
		const n = index + 1;
		const seen = dropUnseen(raw, n, ledger);
		const composed = seen.normalize("NFC");
		if (composed !== seen) ledger.add("unicode-composed", n, "NFD");
		const written = restores ? restoreCapitals(composed) : composed;
		if (written !== composed) ledger.add("capitals-restored", n, changedWords(composed, written));
		const trimmed = written.trim();
		if (trimmed === "") return;
		if (UNUSUAL_BLANK.test(trimmed) || trimmed.includes("  "))
			ledger.add("space-unified", n, "U+0009 U+00A0 U+0020");
		if (trimmed !== written) ledger.add("blank-trimmed", n, " ");
		const columns = splitColumns(trimmed);
		const text = singleBlanks(trimmed);
		lines.push(columns.length > 1 ? { n, text, columns } : { n, text });
	});
	const whole = describeDecoding(decoded, lines, file);
	return {
		file,
		counting: "line",
		lines,
		notes: [],
		normalisations: [...whole.normalisations, ...ledger.list()],
		issues: whole.issues,
	};
}

const singleBlanks = (text: string): string => text.replace(/\s+/gu, " ").trim();

/** Parts of a line between gaps; one part when it has none. */
function splitColumns(line: string): string[] {
	return line
		.split(GAP)
		.map(singleBlanks)
		.filter((part) => part !== "");
}

function breakLines(text: string, ledger: Ledger): string[] {
	if (!UNUSUAL_BREAK.test(text)) return text.split(/\r\n|\r|\n/u);
	const lines: string[] = [];
	let start = 0;
	for (const { 0: found, index } of text.matchAll(new RegExp(LINE_BREAK, "gu"))) {
		lines.push(text.slice(start, index));
		const unusual = UNUSUAL_BREAK.exec(found)?.[0];
		if (unusual !== undefined) ledger.add("line-break-unified", lines.length, codePoint(unusual));
		start = index + found.length;
	}
	return [...lines, text.slice(start)];
}

function dropUnseen(raw: string, n: number, ledger: Ledger): string {
	const seen = raw.replace(UNSEEN, (character) => {
		ledger.add("character-dropped", n, codePoint(character));
		return "";
	});
	if (!CONTROL.test(seen)) return seen;
	for (const [control] of seen.matchAll(new RegExp(CONTROL, "gu")))
		ledger.add("control-read", n, codePoint(control));
	return readControls(seen);
}

/** @example codePoint("\u00ad") === "U+00AD" */
const codePoint = (character: string): string =>
	`U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** The words of a line as they stood before they got their capitals back. */
function changedWords(before: string, after: string): string {
	const written = after.split(/\s+/u);
	return before
		.split(/\s+/u)
		.filter((word, index) => word !== written[index])
		.join(" ");
}

/** What is to be said of the encoding as a whole, and of what it could not say. */
function describeDecoding(
	{ text, encoding, savedAs, strays }: Decoded,
	lines: readonly SourceLine[],
	file: string,
): { normalisations: Normalisation[]; issues: Issue[] } {
	const issues: Issue[] = [];
	const name = encodingNames[encoding];
	const converted = encoding !== "utf-8" || savedAs !== null;
	if (converted && savedAs === null) issues.push(issue("encoding-converted", { file }, { found: name }));
	if (savedAs !== null)
		issues.push(issue("encoding-misread", { file }, { found: name, savedAs: encodingNames[savedAs] }));
	if (strays.length > 0)
		issues.push(issue("encoding-strays", { file }, { found: strays.join(" "), encoding: name }));
	const unsure = encoding === "tcvn3" ? lines.filter((line) => capitalsUnknown(line.text)) : [];
	const [first] = unsure;
	if (first !== undefined) {
		const found = first.text.split(" ").slice(0, 6).join(" ");
		issues.push(issue("capitals-lost", { file, line: first.n }, { found, count: String(unsure.length) }));
	}
	const lost = text.match(LOST)?.length ?? 0;
	if (lost > 0) {
		const line = lines.find((candidate) => candidate.text.includes("\ufffd"))?.n ?? null;
		issues.push(issue("characters-lost", { file, line }, { found: "\ufffd", count: String(lost) }));
	}
	issues.push(...describePasted(lines, file));
	const normalisations: Normalisation[] = converted
		? [{ code: "encoding-converted", lines: [], found: name }]
		: [];
	return { normalisations, issues };
}

/** One warning for each encoding that lines were pasted from; their text stays as it is. */
function describePasted(lines: readonly SourceLine[], file: string): Issue[] {
	const groups = Map.groupBy(lines, (line) => pastedFrom(line.text));
	return [...groups].flatMap(([encoding, [first, ...others]]) => {
		if (encoding === null || first === undefined) return [];
		const details = {
			found: first.text.split(" ").slice(0, 6).join(" "),
			encoding: encodingNames[encoding],
			count: String(1 + others.length),
		};
		return [issue("encoding-mixed", { file, line: first.n }, details)];
	});
}
