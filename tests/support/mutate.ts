/** Seeded damage to real plans, for tests that ask only that nothing breaks and nothing is lost. */

/** A small generator with a seed (mulberry32): the same seed gives the same numbers everywhere. */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** What files of the genre and hostile hands put into lines. */
const SPLINTERS = [
	"{",
	"}",
	"<script>",
	"import x from 'y'",
	"export ",
	"---",
	"***",
	"[^1]",
	"¹",
	"²",
	"![a](b)",
	"<!--",
	"*",
	"**",
	"|",
	"\t",
	"I. ",
	"1. ",
	"1.1. ",
	"a) ",
	"đ) ",
	"- ",
	"+ ",
	"Điều 1. ",
	"PHỤ LỤC 1",
	"KẾ HOẠCH",
	"QUYẾT ĐỊNH",
	"Nơi nhận:",
	"TM. BAN THƯỜNG VỤ",
	"43-NQ/TW",
	"12",
	"- 2 -",
	"Ð",
	"\u00ad",
	"\u2028",
	"(viết tắt là",
	"“",
	"”",
	"\\",
	"&amp;",
	"#",
	">",
	"~~",
	"`",
] as const;

type Change = (lines: string[], random: () => number) => void;

const at = (length: number, random: () => number): number => Math.floor(random() * length);

const CHANGES: readonly Change[] = [
	(lines, random) => void lines.splice(at(lines.length, random), 1),
	(lines, random) => void lines.splice(at(lines.length, random), 0, lines[at(lines.length, random)] ?? ""),
	(lines, random) =>
		void lines.splice(at(lines.length, random), 0, SPLINTERS[at(SPLINTERS.length, random)] ?? ""),
	(lines, random) => {
		const line = at(lines.length, random);
		const text = lines[line] ?? "";
		const cut = at(text.length + 1, random);
		lines[line] = text.slice(0, cut) + (SPLINTERS[at(SPLINTERS.length, random)] ?? "") + text.slice(cut);
	},
	(lines, random) => {
		const line = at(lines.length, random);
		const text = lines[line] ?? "";
		const cut = at(text.length + 1, random);
		lines.splice(line, 1, text.slice(0, cut), text.slice(cut));
	},
	(lines, random) => {
		const line = at(lines.length - 1, random);
		lines.splice(line, 2, `${lines[line] ?? ""}${lines[line + 1] ?? ""}`);
	},
	(lines) => void lines.reverse(),
];
/** Reversing a whole plan is worth a try, but not every time. */
const RARE = CHANGES.length - 1;

/** A plan with `times` changes. */
export function mutate(text: string, random: () => number, times: number): string {
	const lines = text.split("\n");
	for (let n = 0; n < times && lines.length > 1; n++) {
		const change = at(CHANGES.length, random);
		if (change === RARE && random() > 0.02) continue;
		CHANGES[change]?.(lines, random);
	}
	return lines.join("\n");
}
