import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { findCollocations } from "../../../scripts/lib/collocations.ts";
import { writeCompoundList } from "../../../scripts/lib/compoundList.ts";
import { fromMdx } from "../../../src/document/fromMdx.ts";
import type { Unit } from "../../../src/domain/document.ts";
import { COMPOUNDS_FROM, CORPUS_COMPOUNDS } from "../../../src/text/compoundList.ts";
import { COMPOUNDS, GENRE_TERMS, segment } from "../../../src/text/compounds.ts";
import { comparisonForm } from "../../../src/text/forms.ts";
import { FUNCTION_WORDS } from "../../../src/text/functionWords.ts";
import { convertPlan, planIds, readOutlineUnits } from "../../support/fixtures.ts";

const root = path.join(import.meta.dirname, "../../..");

/** Words of a text, syllables of one word joined. */
const words = (text: string): string[] => segment(text).map((word) => word.n.replaceAll(" ", "_"));

/**
 * Units of a document that the list was made of. Of the five plans and the outline as they came: a word
 * that an editor corrects is no reason to make the list anew.
 */
function unitsOf(id: string): Unit[] {
	if (id === "43-nq-tw") return readOutlineUnits();
	if (planIds.some((known) => known === id)) return convertPlan(id).units;
	const file = path.join(root, "content/plans", `${id}.mdx`);
	return fromMdx(readFileSync(file, "utf8"), file).units;
}

test("the committed list is what the command makes of the documents that it names", () => {
	const plans = COMPOUNDS_FROM.map((id) => ({ id, texts: unitsOf(id).map(({ text }) => text) }));
	const committed = readFileSync(path.join(root, "src/text/compoundList.ts"), "utf8");
	assert.equal(writeCompoundList(plans), committed, "npm run words");
});

test("the list holds words of two and three syllables, and no function word in them", () => {
	for (const term of Object.keys(CORPUS_COMPOUNDS)) {
		const syllables = term.split(" ");
		assert.ok(syllables.length === 2 || syllables.length === 3, term);
		assert.ok(!syllables.some((syllable) => FUNCTION_WORDS.has(syllable)), term);
	}
});

test("a pair that always stands together beside changing neighbours is a compound", () => {
	const neighbours = ["bàn", "ghế", "sách", "vở", "bút"];
	const texts = neighbours.flatMap((one, at) => [
		`${one} mênh mông ${neighbours[(at + 2) % 5]}.`,
		`${one} ${neighbours[(at + 1) % 5]} ${neighbours[(at + 3) % 5]}.`,
	]);
	assert.deepEqual(
		findCollocations(texts).map(({ text, count }) => [text, count]),
		[["mênh mông", 5]],
	);
});

test("a genre term that the corpus shows by itself need not be in the table twice", () => {
	const terms = GENRE_TERMS.flatMap((row) => row.terms).map(comparisonForm);
	assert.equal(new Set(terms).size, terms.length);
	for (const term of terms) assert.ok(COMPOUNDS.has(term), term);
});

test("terms of the genre are one word each", () => {
	assert.deepEqual(words("khối đại đoàn kết toàn dân tộc, Mặt trận Tổ quốc và cấp uỷ"), [
		"khối_đại_đoàn_kết_toàn_dân_tộc",
		",",
		"mặt_trận_tổ_quốc",
		"và",
		"cấp_ủy",
	]);
});

test("a dash with blanks joins the halves of a term", () => {
	assert.deepEqual(words("phát triển kinh tế - xã hội"), ["phát_triển", "kinh_tế_-_xã_hội"]);
});

test("the fewest words win: đảng viên is not torn by tổ chức đảng", () => {
	assert.deepEqual(words("tổ chức đảng viên"), ["tổ_chức", "đảng_viên"]);
});

test("behind the first word of a sentence a capital begins a name", () => {
	assert.deepEqual(words("Giao Ban Dân vận Tỉnh uỷ"), ["giao", "ban_dân_vận", "tỉnh_ủy"]);
	assert.deepEqual(words("họp giao ban dân vận"), ["họp", "giao_ban", "dân_vận"]);
});

test("a motto in quotes is one word, a quoted subject of an act is text", () => {
	assert.deepEqual(words("sống “tốt đời, đẹp đạo”"), ["sống", '"_tốt_đời_,_đẹp_đạo_"']);
	assert.ok(words("Đề án về “Nâng cao chất lượng cán bộ”").includes("chất_lượng"));
});

test("dates, spans of years, acts, figures and places are one word each", () => {
	assert.deepEqual(words("ngày 24 tháng 11 năm 2023"), ["ngày", "24_tháng_11_năm_2023"]);
	assert.deepEqual(words("giai đoạn 2021 - 2025 đạt 98,5%"), ["giai_đoạn", "2021_-_2025", "đạt", "98,5%"]);
	assert.deepEqual(words("số 43-NQ/TW"), ["số", "43-nq/tw"]);
	assert.deepEqual(words("tỉnh Bà Rịa"), ["tỉnh", "bà_rịa"]);
});

test("words cover the tokens of a text, none twice", () => {
	const text =
		"Căn cứ Nghị quyết số 43-NQ/TW ngày 24/11/2023 về “Tiếp tục phát huy truyền thống” (2021 - 2025).";
	let at = 0;
	for (const word of segment(text)) {
		assert.equal(word.from, at);
		at = word.to;
	}
});
