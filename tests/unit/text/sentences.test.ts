import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sentenceAround } from "../../../src/text/sentences.ts";

/** The sentence of a text in which some words stand. */
function around(text: string, words: string): string {
	const start = text.indexOf(words);
	const { cutBefore, cutAfter, ...span } = sentenceAround(text, { start, end: start + words.length });
	return `${cutBefore ? "… " : ""}${text.slice(span.start, span.end)}${cutAfter ? " …" : ""}`;
}

test("a sentence ends with its mark, and the next begins with a capital", () => {
	const text =
		"Đẩy mạnh cải cách hành chính. Giao Ban Tổ chức Huyện ủy đến năm 2022 hoàn thành cơ sở dữ liệu đảng viên. Hết.";
	assert.equal(
		around(text, "đến năm 2022"),
		"Giao Ban Tổ chức Huyện ủy đến năm 2022 hoàn thành cơ sở dữ liệu đảng viên.",
	);
});

test("numbers, abbreviations and dots of an ellipsis end no sentence", () => {
	for (const text of [
		"Kết nạp 1.200 đảng viên tại TP. Hồ Chí Minh trong năm 2025.",
		"Phát huy đồng hương, dòng họ, gia đình,... kịp thời uốn nắn trước ngày 10/12.",
		"Kiểm tra từ 0,4% trở lên (KT. Chủ tịch) hằng năm.",
	])
		assert.equal(around(text, text.slice(0, 4)), text);
});

test("a line of its own is a sentence of its own", () => {
	assert.equal(around("Nơi nhận\nSở Nội vụ chủ trì", "Sở Nội vụ"), "Sở Nội vụ chủ trì");
});

test("a quotation mark behind the full stop belongs to its sentence", () => {
	const text = "Thực hiện phong trào “Dân vận khéo.” Sở Nội vụ chủ trì.";
	assert.equal(around(text, "Dân vận"), "Thực hiện phong trào “Dân vận khéo.”");
});

const clause = (name: string): string =>
	`${name} ${"chủ trì thực hiện nhiệm vụ được giao ".repeat(8).trim()}`;

test("of a long sentence the clauses around are kept, and what is left out is said", () => {
	const text = `${clause("Sở Nội vụ")}; ${clause("Sở Y tế")}; ${clause("Sở Tài chính")}.`;
	assert.equal(around(text, "Sở Y tế"), `… ${clause("Sở Y tế")}; …`);
	assert.equal(around(text, "Sở Tài chính"), `… ${clause("Sở Tài chính")}.`);
});

test("what is asked for stands in what is given, whatever the text", () => {
	const words = fc.constantFrom("Sở", "nội vụ", ".", ". ", "; ", "\n", "TP. ", "1. ", "”", "a ".repeat(300));
	fc.assert(
		fc.property(fc.array(words, { minLength: 1 }), fc.nat(), fc.nat(), (parts, from, length) => {
			const text = parts.join("");
			const start = from % text.length;
			const end = Math.min(text.length, start + 1 + (length % 20));
			const span = sentenceAround(text, { start, end });
			assert.ok(span.start <= start && span.end >= Math.min(end, text.trimEnd().length));
		}),
	);
});
