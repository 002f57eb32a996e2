/**
 * Capitals of a text that was typed in TCVN3. The encoding has no capital with a tone: "ĐẢNG" is typed
 * as "ĐảNG" in a plain font, and as "đảng" in a font of capitals. The first can be told from the letters
 * around; the second cannot, and is only reported.
 */
import { isSyllable } from "../../text/syllables.ts";

const WORD = /\p{L}+/gu;
/** The letters that TCVN3 has in one case only. */
const ONE_CASE = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/gu;

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

/**
 * Gives one line its capitals back where its own letters prove them: in a mixed word; in an open word of
 * a line without small letters that has a mixed word; in an open word between two words in capitals.
 *
 * @example restoreCapitals("ĐảNG Bộ TỉNH Hà Giang") === "ĐẢNG BỘ TỈNH Hà Giang"
 * @example restoreCapitals("Kế HOạCH") === "KẾ HOẠCH"
 * @example restoreCapitals("kế hoạch") === "kế hoạch"
 */
export function restoreCapitals(line: string): string {
	const words = [...line.matchAll(WORD)].map((match) => ({
		text: match[0],
		at: match.index,
		case: caseOf(match[0]),
	}));
	if (!words.some((word) => word.case === "mixed")) return line;
	const allCapitals = words.every((word) => word.case !== "small");
	const inCapitals = (word: (typeof words)[number] | undefined): boolean =>
		word?.case === "mixed" || word?.case === "capital";
	const beside = (
		left: (typeof words)[number] | undefined,
		right: (typeof words)[number] | undefined,
	): boolean =>
		left !== undefined && right !== undefined && line.slice(left.at + left.text.length, right.at) === " ";
	let restored = "";
	let end = 0;
	words.forEach((word, index) => {
		const before = words[index - 1];
		const after = words[index + 1];
		const between = inCapitals(before) && inCapitals(after) && beside(before, word) && beside(word, after);
		const capital = word.case === "mixed" || (word.case === "open" && (allCapitals || between));
		restored += line.slice(end, word.at) + (capital ? word.text.toUpperCase() : word.text);
		end = word.at + word.text.length;
	});
	return restored + line.slice(end);
}

/** Does a line start with a small letter, so that it may have been set in a font of capitals? */
export function startsSmall(line: string): boolean {
	return /^[^\p{L}]*\p{Ll}/u.test(line);
}
