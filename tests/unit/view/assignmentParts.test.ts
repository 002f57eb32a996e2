import assert from "node:assert/strict";
import { test } from "node:test";
import { type Counted, MOST_ROWS, partition } from "../../../src/view/assignmentParts.ts";

/** Documents made up: how many rows each of a province's has. */
const documents = (province: string | null, ...rows: number[]): Counted[] =>
	rows.map((count) => ({ province, rows: count }));

const brief = (made: readonly Counted[], most = 100): string[] =>
	partition(made, most).map(
		({ slug, name, documents: own, rows }) => `${slug ?? "-"} | ${name} | ${own.length}, ${rows}`,
	);

test("one page holds all documents while it can", () => {
	const all = [...documents("Sơn La", 50), ...documents("Hậu Giang", 50)];
	assert.deepEqual(brief(all), ["- | Phân công, thời hạn, chỉ tiêu | 2, 100"]);
});

test("from one row too many on, each province has its own page", () => {
	const all = [...documents("Sơn La", 50), ...documents("Hậu Giang", 30, 21)];
	assert.deepEqual(brief(all), ["hau-giang | Hậu Giang | 2, 51", "son-la | Sơn La | 1, 50"]);
});

test("provinces stand in Vietnamese order, documents of none behind them", () => {
	const all = [null, "Đắk Lắk", "Điện Biên", "Cà Mau", "An Giang"].flatMap((name) => documents(name, 60));
	assert.deepEqual(
		partition(all, 100).map(({ name }) => name),
		["An Giang", "Cà Mau", "Đắk Lắk", "Điện Biên", "Trung ương và chưa rõ tỉnh"],
	);
});

test("a province with more rows than a page holds has several, cut between documents", () => {
	assert.deepEqual(brief(documents("Thanh Hóa", 60, 40, 1, 99, 30)), [
		"thanh-hoa | Thanh Hóa, phần 1 | 2, 100",
		"thanh-hoa-2 | Thanh Hóa, phần 2 | 2, 100",
		"thanh-hoa-3 | Thanh Hóa, phần 3 | 1, 30",
	]);
});

test("a document that is longer than a page stands alone", () => {
	assert.deepEqual(brief(documents("Sơn La", 10, 300, 10)), [
		"son-la | Sơn La, phần 1 | 1, 10",
		"son-la-2 | Sơn La, phần 2 | 1, 300",
		"son-la-3 | Sơn La, phần 3 | 1, 10",
	]);
});

test("a whole country: no page has too many rows, no document is lost, no address is used twice", () => {
	const country = Array.from({ length: 768 }, (_, at) => documents(`Tỉnh ${at % 63}`, 20 + (at % 45))).flat();
	const parts = partition(country);
	assert.ok(parts.every(({ rows }) => rows <= MOST_ROWS));
	assert.equal(parts.flatMap((part) => part.documents).length, 768);
	assert.equal(new Set(parts.map(({ slug }) => slug)).size, parts.length);
});

test("an empty corpus has one empty page", () => {
	assert.deepEqual(brief([]), ["- | Phân công, thời hạn, chỉ tiêu | 0, 0"]);
});
