import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOf } from "../../../src/document/findings.ts";
import type { IssueCode } from "../../../src/domain/issues.ts";
import { convertPlan, convertText, planIds } from "../../support/fixtures.ts";

const found = (id: string, code: IssueCode): string[] =>
	findingsOf(convertPlan(id).units)
		.filter((finding) => finding.code === code)
		.map((finding) => `${finding.line} ${finding.found}`);

test("an alias that names another act is found, with the act that it stands for (Phụng Hiệp)", () => {
	const [finding] = findingsOf(convertPlan("phung-hiep-kh-nq43").units);
	assert.deepEqual(
		[finding?.code, finding?.line, finding?.message],
		["alias-mismatch", 17, "226-CTr/TU lại được viết tắt là 151-CTr/TU."],
	);
});

test("all seven Icelandic Ð of Phụng Hiệp are counted", () => {
	const counts = findingsOf(convertPlan("phung-hiep-kh-nq43").units)
		.filter((finding) => finding.code === "eth-letter")
		.map((finding) => Number(/Có (\d+)/u.exec(finding.message)?.[1]));
	assert.equal(
		counts.reduce((sum, n) => sum + n, 0),
		7,
	);
});

test("khóa XVII for XIII is found at both places (Kiên Giang)", () => {
	assert.deepEqual(found("kien-giang-kh-nq43", "congress-term"), ["11 khóa XVII", "155 khóa XVII"]);
});

test("a note whose end is lost is found (Tuy Phước)", () => {
	assert.equal(found("tuy-phuoc-kh-xay-dung-dang", "note-unfinished").length, 1);
});

test("the symbol variants of Tuy Phước are found", () => {
	assert.deepEqual(found("tuy-phuoc-kh-xay-dung-dang", "code-variant"), [
		"265 06-CTHD/HU",
		"157 28-CT TW",
		"159 47-QĐ-TW",
		"159 08-QĐ-TW",
	]);
});

test("doubled words are found, and neighbours that only look doubled are not", () => {
	assert.deepEqual(found("phung-hiep-kh-da08", "doubled-word"), [
		"40 Ban Ban",
		"42 công tác công tác",
		"55 thực hiện thực hiện",
		"55 Ban Ban",
	]);
	assert.deepEqual(found("tuy-phuoc-kh-xay-dung-dang", "doubled-word"), []);
});

test("a straight quote closed by a curly one is found (Phụng Hiệp)", () => {
	assert.equal(found("phung-hiep-kh-nq43", "quote-mixed").length, 1);
});

for (const id of planIds) {
	test(`${id}: no numbering jumps, because it has none`, () => {
		assert.deepEqual(found(id, "number-jump"), []);
	});
}

test("a number that is left out is found", () => {
	const { units } = convertText(
		"KẾ HOẠCH\nVề việc thử\nI. CHUNG\n1. Giao Sở A.\n2. Giao Sở B.\n4. Giao Sở C.",
	);
	const [finding] = findingsOf(units);
	assert.deepEqual([finding?.code, finding?.message], ["number-jump", "Số thứ tự nhảy từ 2. đến 4.."]);
});

test("a note sign without a note is found", () => {
	const { units } = convertText("KẾ HOẠCH\nVề việc thử\nI. CHUNG\nMột đoạn có dấu³.");
	assert.equal(findingsOf(units)[0]?.code, "note-missing");
});

const codesAndWords = (text: string): string[][] =>
	findingsOf(convertText(`KẾ HOẠCH\nVề việc thử\nI. CHUNG\n${text}`).units)
		.filter((found) => ["slip-likely", "bracket-open", "tone-mixed"].includes(found.code))
		.map((found) => [found.code, found.found]);

test("a phrase that recognition makes of another is flagged with what it may be", () => {
	assert.deepEqual(codesAndWords("Xây dựng thể trận lòng dân."), [["slip-likely", "thể trận"]]);
});

test("the same words in their own sense are no slip", () => {
	assert.deepEqual(codesAndWords("Danh nhân văn hóa ở phần đầu của văn bản."), []);
});

test("a bracket that never closes is flagged with the words around it", () => {
	assert.deepEqual(codesAndWords("Giao các sở (Nội vụ, Tài chính thực hiện."), [
		["bracket-open", "các sở (Nội vụ, Tài chính"],
	]);
});

test("the bracket of a list's letter and a pair of mixed quotes are none that stay open", () => {
	assert.deepEqual(codesAndWords('Gồm: a) phong trào “Dân vận khéo"; b) mô hình (mới).'), []);
});

test("tone marks set both ways are one note for the whole document", () => {
	assert.deepEqual(codesAndWords("Văn hoá và văn hóa, hòa bình và hoà bình."), [
		["tone-mixed", "hoá (1), hoà (1) và hóa (1), hòa (1)"],
	]);
});
