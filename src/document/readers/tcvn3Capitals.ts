/**
 * Capitals of a text that was typed in TCVN3. The encoding has no capital with a tone: "ĐẢNG" is typed
 * as "ĐảNG" in a plain font, and as "đảng" in a font of capitals. The first can be told from the letters
 * around; the second cannot, and is only reported.
 */
import { isSyllable } from "../../text/syllables.ts";

const WORD = /\p{L}+/gu;
/** The letters that TCVN3 has in one case only. */
const ONE_CASE_LETTER = "[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]";
const ONE_CASE = new RegExp(ONE_CASE_LETTER, "gu");
/** Every mixed word has one of these; most lines have none, and need no closer look. */
const MIXED = new RegExp(String.raw`${ONE_CASE_LETTER}\p{Lu}|\p{Lu}{2}${ONE_CASE_LETTER}`, "u");

/**
 * What the letters of known case say of a word: small letters among them, so it is written as it stands;
 * `mixed`, two capitals around or beside a letter of one case, so the whole word is in capitals; or
 * nothing (`open`): "Bộ" may be "BỘ".
 */
type Case = "small" | "capital" | "mixed" | "open";

function caseOf(word: string): Case {
	const known = word.replace(ONE_CASE, "");
	if (known !== known.toUpperCase()) return "small";
	const capitals = [...known].length;
	// An abbreviation says nothing of the words beside it.
	if (capitals === 0 || !isSyllable(word)) return "open";
	if (known === word) return capitals > 1 ? "capital" : "open";
	const startsWithKnown = word.startsWith([...known][0] ?? "");
	return capitals > 1 || !startsWithKnown ? "mixed" : "open";
}

interface Word {
	text: string;
	/** Where it starts in its line. */
	at: number;
	case: Case;
}

const inCapitals = (word: Word | undefined): word is Word =>
	word?.case === "mixed" || word?.case === "capital";

/**
 * Gives one line its capitals back where its own letters prove them: in a mixed word; in an open word of
 * a line without small letters that has a mixed word; in an open word between two words in capitals.
 *
 * @example restoreCapitals("ĐảNG Bộ TỉNH Hà Giang") === "ĐẢNG BỘ TỈNH Hà Giang"
 * @example restoreCapitals("Kế HOạCH") === "KẾ HOẠCH"
 * @example restoreCapitals("kế hoạch") === "kế hoạch"
 */
export function restoreCapitals(line: string): string {
	if (!MIXED.test(line)) return line;
	const words = [...line.matchAll(WORD)].map(
		(match): Word => ({ text: match[0], at: match.index, case: caseOf(match[0]) }),
	);
	if (!words.some((word) => word.case === "mixed")) return line;
	const allCapitals = words.every((word) => word.case !== "small");
	const apart = (left: Word, right: Word): string => line.slice(left.at + left.text.length, right.at);
	let restored = "";
	let end = 0;
	words.forEach((word, index) => {
		const before = words[index - 1];
		const after = words[index + 1];
		const between =
			inCapitals(before) && inCapitals(after) && apart(before, word) === " " && apart(word, after) === " ";
		const capital = word.case === "mixed" || (word.case === "open" && (allCapitals || between));
		restored += line.slice(end, word.at) + (capital ? word.text.toUpperCase() : word.text);
		end = word.at + word.text.length;
	});
	return restored + line.slice(end);
}

/**
 * May a line have had capitals that cannot be told any more? It starts with a small letter, or it has
 * letters of one case and no small ones.
 *
 * @example capitalsUnknown("kế hoạch") && capitalsUnknown("Sở Y Tế") && !capitalsUnknown("Sở Y tế")
 */
export function capitalsUnknown(line: string): boolean {
	if (/^[^\p{L}]*\p{Ll}/u.test(line)) return true;
	const known = line.replace(ONE_CASE, "");
	return known !== line && !/\p{Ll}/u.test(known);
}
