import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printCodes, printDates } from "../../../src/text/looseCodes.ts";

describe("printCodes", () => {
	const codes: readonly (readonly [string, string])[] = [
		["43 nq tw", "43-NQ/TW"],
		["nq 41 nq-tw", "41-NQ/TW"],
		["KL 21 KL TW", "21-KL/TW"],
		["43NQTW", "43-NQ/TW"],
		["217 - QD/TW", "217-QĐ/TW"],
		["08 da tu", "08-ĐA/TU"],
		["59/2023 nd-cp", "59/2023/NĐ-CP"],
		["30c nq cp", "30c/NQ-CP"],
		["148/nq-hdnd", "148/NQ-HĐND"],
		["quy định 47-QĐ-TW", "quy định 47-QĐ/TW"],
		["nq43", "nq 43"],
		["nq 43 tw", "43-NQ/TW"],
		["qd217tw", "217-QĐ/TW"],
		["nq05hu", "05-NQ/HU"],
		["CT 13 TU", "13-CT/TU"],
		["nq 94 cp", "94/NQ-CP"],
	];
	for (const [typed, printed] of codes)
		it(`should print ${typed} as ${printed}`, () => assert.equal(printCodes(typed), printed));

	it("should never merge issuers", () => {
		assert.deepEqual(["43 nq tw", "43 nq tu", "43 nq cp"].map(printCodes), [
			"43-NQ/TW",
			"43-NQ/TU",
			"43/NQ-CP",
		]);
	});

	for (const same of ["nq 25 tu tuong", "50 da dang", "5 không 3 sạch", "10 kh", "2021-2025", "24/11/2023"])
		it(`should leave ${same} alone`, () => assert.equal(printCodes(same), same));
});

describe("printDates", () => {
	it("should know dots and blanks", () => {
		assert.equal(printDates("ngay 15.5.2016"), "ngay 15/5/2016");
		assert.equal(printDates("24 11 2023"), "24/11/2023");
		assert.equal(printDates("trước ngày 10.12"), "trước ngày 10/12");
		assert.equal(printDates("bao cao 25 thang 12"), "bao cao 25/12");
		assert.equal(printDates("2021-01-21"), "21/1/2021");
	});

	for (const same of ["1.234,5", "45.13.2020", "ngày 10 tháng 12", "32 1 2020 người", "tăng 1.5"])
		it(`should leave ${same} alone`, () => assert.equal(printDates(same), same));
});
