import assert from "node:assert/strict";
import { test } from "node:test";
import { findCorpusSlips } from "../../../src/document/corpusSlips.ts";
import { convertPlan, convertText, planIds } from "../../support/fixtures.ts";

const usual = Array.from(
	{ length: 8 },
	(_, index) => `Báo cáo tình hình quý ${index}, sử dụng, xây dựng đất nước.`,
);
const slipsIn = (line: string): string[] => {
	const { units } = convertText(["KẾ HOẠCH", "Về việc thử", "I. CHUNG", ...usual, line].join("\n"));
	return [...findCorpusSlips([{ id: "t", units }]).values()].flat().map((found) => found.found);
};

test("a pair of syllables that is once what is usual with another mark is flagged", () => {
	assert.deepEqual(slipsIn("Nắm tinh hình ở cơ sở."), ["tinh hình"]);
});

test("a syllable that belongs to its other neighbour is no slip", () => {
	assert.deepEqual(slipsIn("Quản lý, sử dụng đất."), []);
});

test("the five plans show two slips that no table knows, and nothing else", () => {
	const documents = planIds.map((id) => ({ id, units: convertPlan(id).units }));
	assert.deepEqual(
		[...findCorpusSlips(documents)].map(([id, found]) => [id, found.map((slip) => [slip.line, slip.found])]),
		[
			[
				"tuy-phuoc-kh-xay-dung-dang",
				[
					[173, "tinh hình"],
					[201, "vì phạm"],
				],
			],
		],
	);
});
