import assert from "node:assert/strict";
import { test } from "node:test";
import { findCodeNumbers, readNumberLine } from "../../../src/text/codeNumbers.ts";

const wholes = [
	"43-NQ/TW",
	"226-CTr/TU",
	"08-ĐA/TU",
	"977-QĐ/TU",
	"06-CTr/HU",
	"59/2023/NĐ-CP",
	"94/NQ-CP",
	"88/NQLT/CP-ĐCTUBTWMTTQVN",
	"30c/NQ-CP",
	"04/NQ/ĐCT-MTTW",
	"148/NQ-HĐND",
	"16/2001/CT-TTg",
	"10/2022/QH15",
	"1319/NQ-UBTVQH15",
	"1234/SNV-CCHC",
	"4912/UBND-NC",
];
for (const code of wholes) {
	test(`${code} is one code number in its normal form`, () => {
		const [found, ...more] = findCodeNumbers(`theo ${code} ngày 01/01/2024`);
		assert.deepEqual([found?.code, found?.variant, more.length], [code, false, 0]);
	});
}

const variants = [
	["57 - NQ/TW", "57-NQ/TW"],
	["13- NQ/TW", "13-NQ/TW"],
	["29-CTR/TU", "29-CTr/TU"],
	["22/CT-TW", "22-CT/TW"],
	["28-CT TW", "28-CT/TW"],
	["47-QĐ-TW", "47-QĐ/TW"],
	["06-CTHD/HU", "06-CTr/HU"],
	["08-ÐA/TU", "08-ĐA/TU"],
	["43 NQ/TW", "43-NQ/TW"],
] as const;
for (const [written, code] of variants) {
	test(`${written} is a variant of ${code}`, () => {
		const [found] = findCodeNumbers(`số ${written}, của`);
		assert.deepEqual([found?.code, found?.variant, found?.written], [code, true, written]);
	});
}

for (const text of [
	"giai đoạn 2021 - 2025, Ủy ban",
	"ngày 24/11/2023",
	"24-11-2023",
	"3-4 chi bộ",
	"XI - XII",
]) {
	test(`“${text}” has no code number`, () => {
		assert.deepEqual(findCodeNumbers(text), []);
	});
}

test("a number glued to “số” is read", () => {
	assert.equal(findCodeNumbers("Nghị quyết số43-NQ/TW")[0]?.code, "43-NQ/TW");
});

test("issuers are never merged", () => {
	const codes = findCodeNumbers("43-NQ/TW, 43-NQ/TU, 43/NQ-CP").map((found) => found.code);
	assert.equal(new Set(codes).size, 3);
});

test("a blank number keeps its symbol", () => {
	assert.deepEqual(readNumberLine("Số          -KH/HU"), { code: null, symbol: "-KH/HU" });
	assert.deepEqual(readNumberLine("Số: /KH-UBND"), { code: null, symbol: "/KH-UBND" });
});
