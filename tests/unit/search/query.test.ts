import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readQuery } from "../../../src/text/query.ts";

describe("readQuery", () => {
	const readings: readonly (readonly [string, readonly string[]])[] = [
		["vận động kiều bào", ["vận động kiều bào", "vận động người Việt Nam ở nước ngoài"]],
		["vận động kiều bào".normalize("NFD"), ["vận động kiều bào", "vận động người Việt Nam ở nước ngoài"]],
		["vaanj ddoongj kieeuf baof", ["vận động kiều bào", "vận động người Việt Nam ở nước ngoài"]],
		["kieu bao", ["kiều bào", "người Việt Nam ở nước ngoài"]],
		["UBND huyện", ["UBND huyện", "Ủy ban nhân dân huyện"]],
		["ủy ban nhân dân", ["ủy ban nhân dân", "UBND"]],
		["hdnd giam sat", ["HĐND giam sat", "Hội đồng nhân dân giam sat"]],
		["NQ 43", ["NQ 43"]],
		["tư tưởng", ["tư tưởng"]],
	];
	for (const [typed, understood] of readings) {
		it(`should understand ${typed}`, () => assert.deepEqual(readQuery(typed).understood, understood));
	}

	it("should know careless typing from careful typing", () => {
		for (const typed of ["van dong kieu bao", "tri thuc hoá công nhan", "tin"])
			assert.equal(readQuery(typed).loose, true, typed);
		for (const typed of ["thu hút nhân tài", "UBND huyện", "ỦY BAN", "ai chủ trì"]) {
			assert.equal(readQuery(typed).loose, false, typed);
		}
	});

	it("should ask the index for all names of a thing", () => {
		assert.deepEqual(readQuery("CCB").lookups, [[["ccb"], ["cựu", "chiến", "binh"]]]);
		assert.deepEqual(readQuery("10/12").lookups, [[["10", "12"]]]);
		assert.deepEqual(readQuery("8/9").lookups, [
			[
				["8", "9"],
				["8", "09"],
				["08", "9"],
				["08", "09"],
			],
		]);
		assert.deepEqual(readQuery("217-QD/TW").lookups, [[["217qđtw"], ["217", "qđ"]]]);
		assert.deepEqual(readQuery("chỉ thị 5").lookups.at(-1), [["5"], ["05"]]);
	});

	it("should keep a quoted phrase together", () => {
		const query = readQuery('giám sát "dân biết, dân bàn"');
		assert.equal(query.phrases, 1);
		assert.deepEqual(
			query.words.map(({ phrase }) => phrase),
			[null, null, 0, 0, 0, 0],
		);
	});

	it("should not look question words up, unless there is nothing else", () => {
		const asks = (typed: string): string[] =>
			readQuery(typed).words.flatMap(({ n, asks: ask }) => (ask ? n : []));
		assert.deepEqual(asks("gửi tài liệu trước mấy ngày"), ["mấy"]);
		assert.deepEqual(asks("ai"), []);
	});

	it("should know that the last word may be unfinished", () => {
		assert.equal(readQuery("Hồ Chí Mi").words.at(-1)?.unfinished, true);
		assert.equal(readQuery("Hồ Chí Minh ").words.at(-1)?.unfinished, false);
	});

	it("should find nothing to ask in an empty query", () => {
		for (const typed of ["", "   ", "…", '""']) assert.equal(readQuery(typed).words.length, 0);
	});

	it("should read VNI, loose numbers of acts and loose dates", () => {
		assert.equal(readQuery("va65n d9o65ng").read, "vận động");
		assert.equal(readQuery("kl 21 kl tw").read, "21-KL/TW");
		assert.equal(readQuery("ngay 15.5.2016").read, "ngay 15/5/2016");
	});

	it("should set apart what must not be there", () => {
		const query = readQuery('tham nhũng -"lãng phí" -tieu cuc');
		assert.equal(query.read, "tham nhũng cuc");
		assert.deepEqual(
			query.excluded.map(({ text, loose }) => [text, loose]),
			[
				["lãng phí", false],
				["tieu", true],
			],
		);
		for (const typed of ["chính trị - xã hội", "KT-XH", "43 -NQ/TW", "57 - NQ/TW"])
			assert.deepEqual(readQuery(typed).excluded, [], typed);
	});

	it("should read anything that can be typed, and the same when read again", () => {
		const pieces = fc.constantFrom(
			..."aăâeoôơuư1234567890đĐ-–\"“”'/.,*&()<>[]{}\\^$?| \n\t",
			"nq",
			"43",
			"tw",
			"UBND",
			"kiều bào",
			"vaanj",
			"va65n",
			"😀",
		);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
				const typed = parts.join("");
				const query = readQuery(typed);
				assert.ok(query.words.length <= 40);
				for (const { start, end } of query.words) assert.ok(start >= 0 && end <= query.read.length);
				for (const { text } of query.excluded) assert.notEqual(text, "");
				assert.deepEqual(readQuery(typed), query);
			}),
			{ numRuns: 500 },
		);
	});

	it("should not choke on a pasted page", () => {
		assert.ok(readQuery("vận động ".repeat(5000)).words.length <= 40);
	});
});
