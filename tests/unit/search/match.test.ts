import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerpt } from "../../../src/elements/search/excerpt.ts";
import { type Match, matchText, prepare } from "../../../src/elements/search/match.ts";
import { readQuery } from "../../../src/text/query.ts";

const match = (query: string, text: string, context = ""): Match =>
	matchText(readQuery(query), prepare(text, context), () => 1);
const missing = (query: string, text: string): string[] =>
	match(query, text).missing.map(({ start, end }) => readQuery(query).read.slice(start, end));
const marked = (query: string, text: string): string[] =>
	match(query, text).hits.map(({ start, end }) => text.slice(start, end));
/** Texts from best to worst. */
const rank = (query: string, ...texts: string[]): string[] =>
	texts.toSorted((a, b) => match(query, b).score - match(query, a).score);

describe("matchText", () => {
	it("should put the phrase before its scattered words", () => {
		const phrase = "đẩy mạnh vận động kiều bào quê hương";
		const scattered = "kiều bào và các cuộc vận động";
		assert.deepEqual(rank("vận động kiều bào", scattered, phrase), [phrase, scattered]);
	});

	it("should put the right marks before others", () => {
		assert.deepEqual(
			rank("thế trận lòng dân", "thể trận lòng dân", "thế trận lòng dân")[0],
			"thế trận lòng dân",
		);
		assert.ok(match("thế trận lòng dân", "thể trận lòng dân").score > 0);
	});

	it("should respect tones in marks and never mark a part of a word", () => {
		assert.deepEqual(marked("trí thức", "trí thức, tri thức và triển khai"), ["trí", "thức"]);
		assert.deepEqual(marked("tri", "triển khai trị an"), ["trị"]);
		assert.deepEqual(marked("Hồ Chí Mi", "Chủ tịch Hồ Chí Minh"), ["Hồ", "Chí"]);
	});

	it("should find either tone placement, Ð and đ alike", () => {
		assert.equal(match("xoá đói", "xóa ðói").complete, true);
		assert.equal(match("hòa bình", "hoà bình").score, match("hòa bình", "hòa bình").score);
	});

	it("should find other names, after the one that was typed", () => {
		assert.deepEqual(marked("UBND huyện", "giao Uỷ ban nhân dân huyện"), ["Uỷ ban nhân dân", "huyện"]);
		assert.deepEqual(marked("ủy ban nhân dân huyện", "giao UBND huyện"), ["UBND", "huyện"]);
		assert.deepEqual(rank("kiều bào", "người Việt Nam ở nước ngoài", "kiều bào")[0], "kiều bào");
	});

	it("should find an act by its number and not merge issuers", () => {
		assert.equal(match("nghị định 59", "Nghị định số 59/2023/NĐ-CP").complete, true);
		assert.equal(match("217-QD/TW", "Quyết định số 217-QĐ/TW").complete, true);
		assert.equal(match("43-NQ/TW", "Nghị quyết số 43-NQ/TU").complete, false);
	});

	it("should prefer where an act is cited in full", () => {
		const full = "Đề án số 08-ĐA/TU ngày 16/10/2023 của Ban Chấp hành";
		assert.equal(rank("08-ĐA/TU", "thực hiện Đề án số 08-ĐA/TU và các văn bản liên quan", full)[0], full);
	});

	it("should take words from the headings above, as less", () => {
		assert.equal(match("kiều bào Kiên Giang", "vận động kiều bào", "tỉnh Kiên Giang").complete, true);
		assert.ok(match("kiều bào", "", "kiều bào").score < match("kiều bào", "kiều bào").score);
	});

	it("should hold a quoted phrase to its words in order, over commas", () => {
		assert.equal(match('"dân biết dân bàn"', "dân biết, dân bàn, dân làm").phrases, true);
		assert.equal(match('"dân biết dân bàn"', "dân bàn, dân biết").phrases, false);
	});

	it("should not take scattered syllables for a name", () => {
		const scattered = "công tác nghệ thuật, thông báo, tin tưởng";
		assert.equal(match("CNTT", scattered).complete, false);
		assert.deepEqual(missing("CNTT", scattered), ["CNTT"]);
		assert.equal(match("CNTT", "ứng dụng công nghệ thông tin").complete, true);
	});

	it("should say which words are missing, as they were typed", () => {
		assert.deepEqual(missing("kiều bào Sơn La", "vận động kiều bào"), ["Sơn", "La"]);
		assert.deepEqual(missing("qd 217", "theo quyết định của huyện"), ["217"]);
	});

	it("should know the type that stands in a number, whatever its name before it", () => {
		assert.equal(match("QĐ 977", "Quy định số 977-QĐ/TU").complete, true);
		assert.equal(match("trước ngày 10/1/2024", "trước 10/01/2024").complete, true);
		assert.equal(match("quyet dinh so 1681", "Quyết định số 1681-QĐ/TTg").complete, true);
	});

	it("should not mark a lone common word of a long query", () => {
		const common = (word: { n: string }): number => (word.n === "ở" ? 0.1 : 1);
		const text = "họp ở xã, vận động kiều bào";
		const { hits } = matchText(readQuery("vận động ở nước ngoài"), prepare(text, ""), common);
		assert.deepEqual(
			hits.map(({ start, end }) => text.slice(start, end)),
			["vận", "động"],
		);
	});

	it("should give 0 where nothing fits", () => {
		assert.equal(match("kiều bào", "cải cách hành chính").score, 0);
	});
});

describe("excerpt", () => {
	const shown = (text: string, query: string): string => {
		const { hits, best } = match(query, text);
		return excerpt(text, hits, best)
			.map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
			.join("");
	};

	it("should show a short text whole, neighbouring hits as one", () => {
		assert.equal(shown("Đẩy mạnh vận động kiều bào.", "vận động kiều bào"), "Đẩy mạnh [vận động kiều bào].");
	});

	it("should cut a long text between words, around the hits", () => {
		const text = `${"đầu văn bản ".repeat(60)}vận động kiều bào ${"cuối văn bản ".repeat(60)}`;
		const cut = shown(text, "kiều bào");
		assert.match(cut, /^… (?:văn|bản|đầu) .*\[kiều bào\].* …$/u);
		assert.ok(cut.length < 420);
	});
});
