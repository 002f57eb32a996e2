/** Mottos and terms in quotes (“tốt đời, đẹp đạo”): what a reader takes as one whole. */

export interface Motto {
	/** With the quotes. */
	start: number;
	end: number;
}

/**
 * Most words of a motto. The longest of the corpus, “Dân biết, dân bàn, dân làm, dân kiểm tra, dân giám
 * sát, dân thụ hưởng”, has 15; the shortest quoted subject of an act that is a sentence has more.
 */
const LONGEST = 18;
/** Not behind "về", and not beginning with it: that is what an act is about. */
const QUOTED = /(?<!về(?: việc)?\s*)[“"](?!về\s)([^“”"\n.;:]{1,160})[”"]/giu;

/**
 * Every motto in order. The subject of an act and a quoted sentence are text, not mottos.
 *
 * @example findMottos("sống “tốt đời, đẹp đạo”").length === 1
 */
export function findMottos(text: string): Motto[] {
	return [...text.matchAll(QUOTED)]
		.filter(([, inside = ""]) => inside.trim().split(/\s+/u).length <= LONGEST)
		.map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
