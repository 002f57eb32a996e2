import assert from "node:assert/strict";
import { test } from "node:test";
import { compareWithSource } from "../../../src/document/corrections.ts";
import { fromMdx } from "../../../src/document/fromMdx.ts";
import { toMdx } from "../../../src/document/toMdx.ts";
import { convertText, linesOf } from "../../support/fixtures.ts";

const source = [
	"KẾ HOẠCH",
	"Về việc thử",
	"I. MỤC ĐÍCH",
	"Tuyên truyền sâu rộng trong các tầng lớp nhân dân.",
	"- Phối hợp với các cơ quan;",
	"- Giám sát việc thực hiện quy chế dân chủ;",
	"- Phối hợp với các cơ quan;",
	"II. TỔ CHỨC THỰC HIỆN",
	"Giao Ban Dân vận theo dõi, đôn đốc.",
].join("\n");
const converted = convertText(source);
const mdx = toMdx(converted.meta, converted.units);

function compared(change: (text: string) => string) {
	const read = fromMdx(change(mdx), "t.mdx");
	return compareWithSource(read.units, converted.units);
}
const lineOf = (change: (text: string) => string, text: string): number | undefined =>
	linesOf(compared(change).units.find((unit) => unit.text === text))[0];

test("an untouched plan has no corrections", () => {
	assert.deepEqual(compared((text) => text).corrections, []);
});

test("a bullet put in front moves the others' ids but not their lines", () => {
	const added = (text: string): string => text.replace("- Phối hợp", "- Việc mới;\n\n- Phối hợp");
	const { units, corrections } = compared(added);
	assert.deepEqual(
		units.filter((unit) => unit.kind === "item").map((unit) => [unit.id, linesOf(unit)[0] ?? null]),
		[
			["i.g1", null],
			["i.g2", 5],
			["i.g3", 6],
			["i.g4", 7],
		],
	);
	assert.deepEqual(corrections, [
		{ kind: "added", unit: "i.g1", before: null, after: "- Việc mới;", source: null },
	]);
});

test("a bullet taken away is listed with the line that it stood on", () => {
	const { corrections } = compared((text) =>
		text.replace("- Giám sát việc thực hiện quy chế dân chủ;\n\n", ""),
	);
	assert.deepEqual(corrections, [
		{
			kind: "removed",
			unit: null,
			before: "- Giám sát việc thực hiện quy chế dân chủ;",
			after: null,
			source: { file: "content/sources/t.txt", lines: [6] },
		},
	]);
});

test("a corrected text is listed with both readings", () => {
	const [correction] = compared((text) => text.replace("quy chế dân chủ", "Quy chế dân chủ")).corrections;
	assert.deepEqual(
		[correction?.kind, correction?.unit, correction?.before, correction?.after],
		[
			"changed",
			"i.g2",
			"- Giám sát việc thực hiện quy chế dân chủ;",
			"- Giám sát việc thực hiện Quy chế dân chủ;",
		],
	);
});

test("a paragraph moved to another section keeps its line", () => {
	const paragraph = "Tuyên truyền sâu rộng trong các tầng lớp nhân dân.";
	const moved = (text: string): string => `${text.replace(`${paragraph}\n\n`, "")}\n${paragraph}\n`;
	assert.equal(lineOf(moved, paragraph), 4);
});

test("a heading made a paragraph is a correction", () => {
	const [correction] = compared((text) => text.replace("## II. TỔ", "II. TỔ")).corrections;
	assert.equal(correction?.kind, "changed");
});

test("a corrected subject is a correction of the subject", () => {
	const read = fromMdx(mdx.replace("subject: Về việc thử", "subject: Về việc thử nghiệm"), "t.mdx");
	const { corrections } = compareWithSource(read.units, converted.units);
	assert.deepEqual(
		corrections.map(({ kind, unit }) => [kind, unit]),
		[["changed", "head.subject"]],
	);
});
