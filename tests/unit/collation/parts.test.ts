import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { groupAgreement, groupMentions, NAMED_GROUPS } from "../../../src/collation/groups.ts";
import { lcsLength } from "../../../src/collation/lcs.ts";
import { emptyLexis } from "../../../src/collation/lexis.ts";
import { METHOD } from "../../../src/collation/method.ts";
import { MODEL } from "../../../src/collation/model.ts";
import { type Match, pairUnits } from "../../../src/collation/pairing.ts";
import { findPhrases, phraseIndex } from "../../../src/collation/phrases.ts";
import { confidenceOf, relationOf } from "../../../src/collation/relation.ts";
import { sharedRuns } from "../../../src/collation/runs.ts";
import { sectionRoles } from "../../../src/collation/sectionRoles.ts";
import { THEMES, themeMentions } from "../../../src/collation/themes.ts";
import { readWords } from "../../../src/collation/words.ts";
import { canonicalWords, SYNONYMS } from "../../../src/text/synonyms.ts";

const ALIKE = { ofA: 1, ofB: 1 };
const lexis = emptyLexis();
const tokens = (text: string) => [readWords(text, lexis).tokens];
const relation = (a: string, b: string, contained = ALIKE) => relationOf(tokens(a), tokens(b), contained);

test("spelling, quotes and dashes do not keep two texts from being identical", () => {
	assert.equal(relation("Cấp uỷ – “Nhân dân”", 'Cấp ủy - "nhân dân"'), "identical");
});

test("another mark at the very end does not keep two texts from being identical", () => {
	assert.equal(relation("Mục đích.", "Mục đích"), "identical");
});

test("one word more is no longer identical", () => {
	assert.equal(relation("Nhiệm vụ, giải pháp chủ yếu", "Nhiệm vụ, giải pháp"), "edited");
});

test("two units that together say what one says are compared as one text", () => {
	assert.equal(
		relationOf([...tokens("Mục đích,"), ...tokens("yêu cầu")], tokens("Mục đích, yêu cầu"), ALIKE),
		"identical",
	);
});

test("texts that share hardly anything are not offered a word diff", () => {
	assert.equal(
		relation("Trồng rừng ven biển.", "Nâng cấp đài truyền thanh xã.", { ofA: 0.1, ofB: 0.1 }),
		"reworded",
	);
});

test("a text that says all of a much shorter one overlaps in part", () => {
	assert.equal(relation("a b c", "x y z", { ofA: 0.8, ofB: 0.1 }), "partial");
});

test("the longest common subsequence is as long as the textbook says, also beyond one block of bits", () => {
	const textbook = (a: readonly number[], b: readonly number[]): number => {
		let row = b.map(() => 0);
		for (const x of a) {
			const next: number[] = [];
			b.forEach((y, j) => {
				next.push(x === y ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0));
			});
			row = next;
		}
		return row.at(-1) ?? 0;
	};
	const list = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 90 });
	fc.assert(
		fc.property(list, list, (a, b) => lcsLength(Uint32Array.from(a), Uint32Array.from(b)) === textbook(a, b)),
		{ seed: 43, numRuns: 200 },
	);
});

test("confidence falls with the probability", () => {
	assert.deepEqual([0.95, 0.8, 0.5].map(confidenceOf), ["high", "medium", "low"]);
});

test("formula headings are read by the part they begin, in their own order", () => {
	assert.deepEqual(
		["MỤC ĐÍCH VÀ YÊU CẦU", "QUAN ĐIỂM, MỤC TIÊU", "NHIỆM VỤ TRỌNG TÂM", "KẾ HOẠCH THỰC HIỆN NHIỆM VỤ"].map(
			sectionRoles,
		),
		[["purpose", "requirements"], ["viewpoint", "objectives"], ["tasks"], ["tasks"]],
	);
});

test("a heading that names a task begins no fixed part", () => {
	assert.deepEqual(sectionRoles("Tổ chức các cuộc vận động, phong trào thi đua yêu nước"), []);
});

test("what an outline puts in brackets or after a colon is not part of the title", () => {
	assert.deepEqual(
		["Nhiệm vụ, giải pháp (bảy nhiệm vụ)", "Mục tiêu: tăng cường đồng thuận xã hội"].map(sectionRoles),
		[["tasks"], ["objectives"]],
	);
});

test("only the first body named is the one that is given the task", () => {
	const words = canonicalWords("Ủy ban Kiểm tra Huyện ủy chủ trì, phối hợp với Ban Dân vận Huyện ủy");
	const { counts } = groupMentions(words);
	assert.deepEqual(
		NAMED_GROUPS.filter((_, place) => (counts[place] ?? 0) > 0).map(({ id }) => id),
		["inspection"],
	);
});

test("a passage about young people says who it is about", () => {
	const words = canonicalWords(
		"Đối với Thanh niên: Tạo việc làm cho thanh niên, khuyến khích thanh niên tự học",
	);
	assert.equal(NAMED_GROUPS[groupMentions(words).top]?.id, "youth");
});

test("people whom the other text does not name speak against the pair", () => {
	const about = (text: string) => groupMentions(canonicalWords(text));
	const women = about("Đối với Phụ nữ: phát huy vai trò của phụ nữ");
	const elderly = about("Đối với Người cao tuổi: chăm sóc người cao tuổi");
	assert.ok(groupAgreement(women, elderly, 1) < 0);
});

test("runs are longest first and share no word", () => {
	const read = (text: string) => readWords(text, lexis);
	assert.deepEqual(sharedRuns(read("a b c d e f g h"), read("e f g h x a b c d")), [
		{ a: 0, b: 5, length: 4 },
		{ a: 4, b: 0, length: 4 },
	]);
});

test("a run is told from where its words are written, synonyms and all", () => {
	const text = "Vận động kiều bào đóng góp xây dựng quê hương";
	const { spans } = readWords(text, lexis);
	assert.equal(text.slice(spans[0], spans.at(-1)), text);
	assert.equal(text.slice(spans[4], spans[5]), "kiều bào");
});

test("of phrases of one row at one place only the longest is found", () => {
	const index = phraseIndex([["phong trào", "phong trào thi đua"], ["thi đua"]]);
	assert.deepEqual(findPhrases("các phong trào thi đua".split(" "), index), [
		{ place: 0, at: 1 },
		{ place: 1, at: 3 },
	]);
});

test("two wordings of one task name the same themes", () => {
	const themes = (text: string) => {
		const counts = themeMentions(canonicalWords(text));
		return THEMES.filter((_, place) => (counts[place] ?? 0) > 0).map(({ id }) => id);
	};
	assert.deepEqual(
		themes("định kỳ tiếp xúc, đối thoại trực tiếp với nhân dân; giải quyết kịp thời kiến nghị"),
		["dialogue", "complaints"],
	);
	assert.deepEqual(themes("Làm tốt công tác tiếp dân, đối thoại, giải quyết khiếu nại, tố cáo"), [
		"dialogue",
		"complaints",
	]);
});

test("every phrase of a theme stands as the words are compared, and in one theme only", () => {
	const phrases = THEMES.flatMap((theme) => theme.phrases);
	assert.deepEqual(
		phrases.filter((phrase) => canonicalWords(phrase).join(" ") !== phrase),
		[],
	);
	assert.equal(new Set(phrases).size, phrases.length);
});

test("kiều bào is read as the long name of the group", () => {
	assert.equal(canonicalWords("vận động kiều bào").join(" "), "vận động người việt nam ở nước ngoài");
});

test("an abbreviation is read only where it stands in capitals", () => {
	assert.equal(canonicalWords("tâm tư, BCH TƯ").join(" "), "tâm tư bch trung ương");
});

test("a canonical form is not taken apart by a shorter variant at its beginning", () => {
	assert.equal(canonicalWords("đại đoàn kết toàn dân tộc").join(" "), "đại đoàn kết toàn dân tộc");
});

test("no variant stands for two things", () => {
	const variants = SYNONYMS.flatMap((row) => row.variants.map((variant) => canonicalForm(variant)));
	assert.equal(new Set(variants).size, variants.length);
});

const canonicalForm = (variant: string): string => variant.toLowerCase();

test("every synonym says why", () => {
	assert.ok(SYNONYMS.every((row) => row.reason !== ""));
});

test("every parameter is a number in the alignment's method", () => {
	assert.equal(METHOD.parameters["UNIT_WEIGHTS.bias"], MODEL.unit.bias);
	assert.ok(Object.values(METHOD.parameters).every(Number.isFinite));
});

const pair = (values: readonly (readonly number[])[], growth = 0.5): Match[] =>
	pairUnits({
		logOdds: {
			rows: values.length,
			columns: values[0]?.length ?? 0,
			values: Float64Array.from(values.flat()),
		},
		growth: () => growth,
		model: MODEL,
		decided: [],
		forbidden: () => false,
	});

test("units that nothing speaks for stay alone", () => {
	assert.deepEqual(pair([[-3]]), []);
});

test("the better of two rivals is paired", () => {
	assert.deepEqual(
		pair([[3], [-1]], 0).map(({ a, b }) => [a, b]),
		[[[0], [0]]],
	);
});

test("a unit left over joins the row that it explains further", () => {
	assert.deepEqual(
		pair([[3], [2]]).map(({ a, b }) => [a, b]),
		[[[0, 1], [0]]],
	);
});

test("a row has at most four units on a side", () => {
	const [match] = pair([[6], [5], [5], [5], [5], [5]]);
	assert.equal(match?.a.length, 4);
});
