import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromMdx } from "../../../src/document/fromMdx.ts";
import { toMdx } from "../../../src/document/toMdx.ts";
import type { Unit } from "../../../src/domain/document.ts";
import { convertPlan, convertText, planIds } from "../../support/fixtures.ts";

const bare = (units: readonly Unit[]): Unit[] =>
	units.map(({ id, kind, label, printed, level, parent, text, marks }) => ({
		id,
		kind,
		label,
		printed,
		level,
		parent,
		text,
		marks,
	}));

for (const id of planIds) {
	test(`${id}: its MDX reads back to the same units and the same front-matter`, () => {
		const { meta, units } = convertPlan(id);
		const read = fromMdx(toMdx(meta, units), "t.mdx");
		assert.deepEqual([read.issues, read.meta], [[], meta]);
		assert.deepEqual(bare(read.units), bare(units));
	});
}

const hostile = [
	"{process.exit()} và <script>alert(1)</script>",
	"import x from 'y' trong câu",
	"export const a = 1;",
	"import x from 'y'",
	"<b>đậm</b> & &amp; [liên kết](http://a.b) ![ảnh](c)",
	"dấu `mã` và ~~gạch~~ và _nghiêng_ và | ống |",
	"https://example.org và a@b.vn",
	"[^1] không phải chú thích",
	"\\ gạch chéo ngược \\{",
	"# không phải đề mục",
	"> không phải trích dẫn",
	"=== và ___ và +++",
];
for (const line of hostile) {
	test(`text that looks like MDX arrives as text: ${line}`, () => {
		const { meta, units } = convertText(`KẾ HOẠCH\nVề việc thử\nI. CHUNG\nMở đầu.\n${line}.\nKết.`);
		const read = fromMdx(toMdx(meta, units), "t.mdx");
		assert.deepEqual(read.issues, []);
		assert.deepEqual(
			bare(read.units).map((unit) => unit.text),
			bare(units).map((unit) => unit.text),
		);
	});
}

test("any text comes back from MDX as the same units", () => {
	const line = fc.oneof(
		fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
		fc.string({
			unit: fc.constantFrom(
				"*",
				"_",
				"`",
				"{",
				"}",
				"<",
				">",
				"[",
				"]",
				"#",
				"-",
				"1",
				".",
				" ",
				"a",
				"đ",
				"\\",
				"&",
				"~",
				"|",
				"!",
				"^",
				":",
			),
			maxLength: 20,
		}),
		fc.constantFrom("I. CHUNG", "1. Mục đích", "- Việc;", "a) Sở Nội vụ.", "¹ Ghi chú", "Trên đây là hết."),
	);
	fc.assert(
		fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
			const { meta, units } = convertText(`KẾ HOẠCH\nVề việc thử\n${lines.join("\n")}`);
			const read = fromMdx(toMdx(meta, units), "t.mdx");
			assert.deepEqual(bare(read.units), bare(units));
		}),
		{ numRuns: 2000, examples: [[["I. CHUNG", "[1]*"]], [["1.", "đ"]], [["I. CHUNG", "*1.* a"]]] },
	);
});

const written = (body: string): string => `${toMdx(convertPlan("son-la-kh-nq43").meta, [])}\n${body}\n`;

for (const [what, markdown, text] of [
	["a picture inside a paragraph", "Xem ![sơ đồ](a.png) sau.", "Xem ![sơ đồ](a.png) sau."],
	["an expression inside a paragraph", "Tăng {1 + 1} lần.", "Tăng {1 + 1} lần."],
	["a tag inside a paragraph", "Một <b>việc</b> lớn.", "Một <b>việc</b> lớn."],
	["a link with its address", "Theo [cổng](http://a.vn).", "Theo [cổng](http://a.vn)."],
] as const) {
	test(`${what} is kept as text and reported`, () => {
		const read = fromMdx(written(`## I. CHUNG\n\n${markdown}`), "t.mdx");
		assert.deepEqual(
			[read.units.find((unit) => unit.id === "i.p1")?.text, read.issues.map((found) => found.code)],
			[text, ["mdx-unsupported"]],
		);
	});
}

test("a list inside a note is kept as text", () => {
	const read = fromMdx(written("## I. CHUNG\n\nMột[^1].\n\n[^1]: Lời chú:\n    - một;\n    - hai."), "t.mdx");
	assert.equal(read.units.find((unit) => unit.id === "n1")?.text, "Lời chú:\n- một; - hai.");
});

test("rows of a table come back from MDX with their cells, notes and emphasis", () => {
	const table = "| Việc | Thời hạn[^1] |\n| --- | --- |\n| **Sơ kết** | 2025 \\| 2026 |\n\n[^1]: Dự kiến.";
	const first = fromMdx(written(`## I. CHUNG\n\n${table}`), "t.mdx");
	assert.ok(first.meta !== null);
	const again = fromMdx(toMdx(first.meta, first.units), "t.mdx");
	assert.deepEqual(again.units, first.units);
	const row = first.units.filter((unit) => unit.kind === "table")[1];
	assert.equal(row?.text, "Sơ kết | 2025 | 2026");
	assert.deepEqual(
		row?.marks.filter((mark) => mark.type === "cell").map(({ start, end }) => row.text.slice(start, end)),
		["Sơ kết", "2025 | 2026"],
	);
});

for (const [what, yaml, sentence] of [
	["a file without front-matter", null, /không có phần đầu/],
	["a colon inside a value", "subject: Về việc: thử: hai", /hai dấu hai chấm trên một dòng/],
	["a field given twice", "draft: false\ndraft: true", /ghi hai lần/],
	["a day that is in no calendar", 'issuedOn: "2024-02-31"', /“issuedOn” phải là ngày có trong lịch/],
	["a field that does not exist", "nguoiNhan: A", /Không có trường nào tên “nguoiNhan”/],
] as const) {
	test(`${what} is one sentence in Vietnamese`, () => {
		const mdx = written("## I. CHUNG");
		const field = yaml?.slice(0, yaml.indexOf(":")) ?? "";
		const changed = mdx.replace(new RegExp(`^${field}: .*\n|^source: `, "mu"), (line) =>
			line.startsWith("source") ? `${yaml}\n${line}` : `${yaml}\n`,
		);
		const { issues } = fromMdx(yaml === null ? "# Kế hoạch\n" : changed, "a.mdx");
		assert.equal(issues.length, 1);
		assert.match(issues[0]?.message ?? "", sentence);
	});
}

test("a bare year is a date", () => {
	const mdx = written("## I. CHUNG").replace("issuedOn: null", "issuedOn: 2024");
	assert.equal(fromMdx(mdx, "a.mdx").meta?.issuedOn, "2024");
});

for (const [what, body, advice] of [
	["a comment", "<!-- xem lại -->", /Xóa lời ghi ấy/],
	["a line that begins with export", "export số lượng 5", /&#101;/],
	["a brace", "Một {dấu", /trước \{ và \}/],
	["an angle bracket", "a <b c", /trước </],
] as const) {
	test(`${what} that MDX cannot read comes with advice that helps`, () => {
		const [found] = fromMdx(written(body), "a.mdx").issues;
		assert.equal(found?.code, "mdx-syntax");
		assert.match(found?.suggestion ?? "", advice);
	});
}

test("an ordered list that an editor typed is read as numbered paragraphs", () => {
	const { meta } = convertPlan("son-la-kh-nq43");
	const mdx = `${toMdx(meta, [])}\n## I. CHUNG\n\n1. Giao Sở Nội vụ.\n2. Giao Sở Tài chính.\n`;
	const labels = fromMdx(mdx, "t.mdx")
		.units.filter((unit) => unit.kind === "paragraph")
		.map((unit) => [unit.id, unit.printed]);
	assert.deepEqual(labels, [
		["i.1", "1."],
		["i.2", "2."],
	]);
});

test("a wrong field is named with file, line, field, what was expected and what stands there", () => {
	const { meta, units } = convertPlan("son-la-kh-nq43");
	const mdx = toMdx(meta, units).replace("level: province", "level: tỉnh");
	const { meta: read, issues } = fromMdx(mdx, "content/plans/a.mdx");
	const [found] = issues;
	assert.deepEqual(
		[read, found?.file, found?.line, found?.code],
		[null, "content/plans/a.mdx", 10, "front-matter"],
	);
	assert.match(
		found?.message ?? "",
		/“issuer\.level” phải là một trong: "central", "province".*đang là "tỉnh"/,
	);
});

test("every wrong field is reported at once", () => {
	const { meta, units } = convertPlan("son-la-kh-nq43");
	const mdx = toMdx(meta, units)
		.replace("level: province", "level: tỉnh")
		.replace("draft: null", "draft: có")
		.replace("recipients:", "nguoiNhan: 1\nrecipients:");
	assert.equal(fromMdx(mdx, "a.mdx").issues.length, 3);
});

test("MDX that cannot be read is one issue with its line", () => {
	const { meta } = convertPlan("son-la-kh-nq43");
	const { issues } = fromMdx(`${toMdx(meta, [])}\nMột {dấu ngoặc chưa đóng\n`, "a.mdx");
	assert.deepEqual([issues.length, issues[0]?.code], [1, "mdx-syntax"]);
});

test("a component in a plan is kept as text and reported", () => {
	const { meta } = convertPlan("son-la-kh-nq43");
	const read = fromMdx(`${toMdx(meta, [])}\n<Bang x="1" />\n`, "a.mdx");
	assert.equal(read.issues[0]?.code, "mdx-unsupported");
	assert.ok(read.units.some((unit) => unit.text === '<Bang x="1" />'));
});

test("a heading of depth one is read as a heading of the first level", () => {
	const { meta } = convertPlan("son-la-kh-nq43");
	const { units } = fromMdx(`${toMdx(meta, [])}\n# I. CHUNG\n\nMột đoạn.\n\n# II. RIÊNG\n`, "a.mdx");
	const levels = units.filter((unit) => unit.kind === "heading").map((unit) => [unit.id, unit.level]);
	assert.deepEqual(levels, [
		["i", 1],
		["ii", 1],
	]);
});

test("an alias without an anchor is one issue and no exception", () => {
	const { meta } = convertPlan("son-la-kh-nq43");
	const mdx = toMdx(meta, []).replace("documentType: Kế hoạch", "documentType: *x");
	assert.deepEqual(
		fromMdx(mdx, "a.mdx").issues.map((found) => found.code),
		["front-matter-syntax"],
	);
});
