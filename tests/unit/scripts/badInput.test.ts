import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import { bytesOf, withoutLossy, writeMisread } from "../../support/legacyText.ts";

const root = join(import.meta.dirname, "../../..");
const folders: string[] = [];
after(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A project with one good plan and the files given; runs an entry script in it. */
function run(
	script: "convert" | "check",
	files: Readonly<Record<string, string | Uint8Array>>,
	plans: string[] = [],
) {
	const folder = mkdtempSync(join(tmpdir(), "doi-chieu-"));
	folders.push(folder);
	const good = "content/sources/son-la-kh-nq43.txt";
	for (const file of [good, ...plans]) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		cpSync(join(root, file), join(folder, file));
	}
	for (const [file, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), content);
	}
	const done = spawnSync(process.execPath, [join(root, `scripts/${script}.ts`)], {
		cwd: folder,
		encoding: "utf8",
	});
	return { folder, status: done.status, output: done.stdout + done.stderr };
}

const cases: readonly [string, Record<string, string | Uint8Array>, RegExp][] = [
	[
		"an unknown file type",
		{ "content/sources/a.wps": "x" },
		/content\/sources\/a\.wps .*Chưa đọc được loại tệp “\.wps”.*Cách sửa: Lưu lại/,
	],
	[
		"a file that is not what its ending says",
		{ "content/sources/a.txt": "{\\rtf1 x}" },
		/content\/sources\/a\.txt .*Đuôi tệp là “\.txt” nhưng nội dung là tệp RTF.*Cách sửa: Mở bằng Word/,
	],
	["an empty file", { "content/sources/a.txt": " \n\n" }, /content\/sources\/a\.txt .*Tệp trống.*Cách sửa/],
	[
		"invalid UTF-8",
		{ "content/sources/a.txt": new Uint8Array([75, 10, 0xc3, 0x28]) },
		/content\/sources\/a\.txt:2 .*không phải UTF-8 hợp lệ.*Cách sửa/,
	],
	[
		"two sources with one id",
		{ "content/sources/Son La KH NQ43.txt": "KẾ HOẠCH\nVề việc thử\nI. A\nB." },
		/Hai văn bản cùng mã “son-la-kh-nq43”.*Cách sửa/,
	],
];
for (const [name, files, sentence] of cases) {
	test(`${name} is one clear sentence and status 1, and the good plan is still converted`, () => {
		const { folder, status, output } = run("convert", files);
		assert.match(output, sentence);
		assert.equal(status, 1);
		assert.ok(existsSync(join(folder, "content/plans/son-la-kh-nq43.mdx")));
	});
}

test("a lock that Word left makes no plan and no error", () => {
	const { folder, status } = run("convert", { "content/sources/~$a.docx": "x" });
	assert.equal(status, 0);
	assert.deepEqual(readdirSync(join(folder, "content/plans")), ["son-la-kh-nq43.mdx"]);
});

test("a lock that Word left is one clear sentence, and status 0", () => {
	const { status, output } = run("check", { "content/sources/~$a.docx": "x" });
	assert.match(output, /content\/sources\/~\$a\.docx .*Bỏ qua tệp/);
	assert.equal(status, 0);
});

test("a plan in TCVN3 becomes a plan in Unicode", () => {
	const misread =
		"KÕ HO¹CH\nthùc hiÖn NghÞ quyÕt sè 43-NQ/TW cña Ban ChÊp hµnh Trung ­¬ng §¶ng\nI. MôC §ÝCH\nN©ng cao nhËn thøc.";
	const { folder, status } = run("convert", { "content/sources/a.txt": Buffer.from(misread, "latin1") });
	const mdx = readFileSync(join(folder, "content/plans/a.mdx"), "utf8");
	assert.match(mdx, /subject: .*thực hiện Nghị quyết số 43-NQ\/TW của Ban Chấp hành Trung ương Đảng/);
	assert.match(mdx, /^## I\. MỤC ĐÍCH$/m);
	assert.equal(status, 0);
});

test("a wrong field is one clear sentence with its line and status 1", () => {
	const mdx = readFileSync(join(root, "content/plans/kien-giang-kh-nq43.mdx"), "utf8").replace(
		"draft: false",
		"draft: chưa",
	);
	const { status, output } = run("check", { "content/plans/a.mdx": mdx });
	assert.match(
		output,
		/content\/plans\/a\.mdx:\d+ .*“draft” phải là true hoặc false, nhưng đang là "chưa".*Cách sửa/,
	);
	assert.equal(status, 1);
});

test("two plans with one id are one clear sentence that names both files", () => {
	const mdx = readFileSync(join(root, "content/plans/kien-giang-kh-nq43.mdx"), "utf8");
	const { status, output } = run("check", { "content/plans/a.mdx": mdx, "content/plans/b.mdx": mdx });
	assert.match(output, /content\/plans\/b\.mdx .*cùng mã “kien-giang-kh-nq43”.*content\/plans\/a\.mdx/);
	assert.equal(status, 1);
});

const override = (unit: string): string =>
	`document: son-la-kh-nq43\npairs:\n  - unit: ${unit}\n    with: kien-giang-kh-nq43\n    counterpart: ii.1\n    decision: pin\n    reason: thử\n`;
const bothPlans = ["content/plans/son-la-kh-nq43.mdx", "content/plans/kien-giang-kh-nq43.mdx"];

test("an override that names a unit that does not exist is one clear sentence and status 1", () => {
	const { status, output } = run("check", { "content/overrides/a.yaml": override("ix.9") }, bothPlans);
	assert.match(output, /content\/overrides\/a\.yaml:3 .*“son-la-kh-nq43” không có đoạn “ix\.9”.*Cách sửa/);
	assert.equal(status, 1);
});

test("an override whose units exist is accepted", () => {
	assert.equal(run("check", { "content/overrides/a.yaml": override("ii.1") }, bothPlans).status, 0);
});

test("an override of the wrong shape is one clear sentence and status 1", () => {
	const { status, output } = run(
		"check",
		{ "content/overrides/a.yaml": override("ii.1").replace("pin", "ghim") },
		bothPlans,
	);
	assert.match(output, /content\/overrides\/a\.yaml:\d+ .*“pairs\[0\]\.decision” phải là một trong/);
	assert.equal(status, 1);
});

test("a person's edit is kept when convert runs again, and convert says so", () => {
	const edited = readFileSync(join(root, "content/plans/son-la-kh-nq43.mdx"), "utf8").replace(
		"đông bào",
		"đồng bào",
	);
	const { folder, status, output } = run("convert", { "content/plans/son-la-kh-nq43.mdx": edited });
	assert.equal(readFileSync(join(folder, "content/plans/son-la-kh-nq43.mdx"), "utf8"), edited);
	assert.match(output, /1 bản sửa tay được giữ/);
	assert.equal(status, 0);
});

test("the full text of an act replaces the outline of the same act, and the outline is put aside", () => {
	const text =
		"ĐẢNG CỘNG SẢN VIỆT NAM\nSố 43-NQ/TW\nHà Nội, ngày 24 tháng 11 năm 2023\nNGHỊ QUYẾT\nvề việc thử\nI. TÌNH HÌNH\nMột đoạn.";
	const { folder } = run("convert", { "content/sources/nghi-quyet.txt": text }, [
		"content/plans/43-nq-tw.mdx",
	]);
	assert.match(readFileSync(join(folder, "content/plans/43-nq-tw.mdx"), "utf8"), /textStatus: full/);
	assert.match(readFileSync(join(folder, ".cache/replaced/43-nq-tw.mdx"), "utf8"), /textStatus: outline/);
});

test("convert leaves no half-written file behind", () => {
	const { folder } = run("convert", {});
	assert.deepEqual(readdirSync(join(folder, "content/plans")), ["son-la-kh-nq43.mdx"]);
});

test("two runs on the same input give the same bytes", () => {
	const first = run("convert", {});
	const second = run("convert", {});
	const read = (folder: string): string =>
		readFileSync(join(folder, "content/plans/son-la-kh-nq43.mdx"), "utf8");
	assert.equal(read(first.folder), read(second.folder));
});

/** A plan converted once in a new project, then changed by a person and in its source. */
function changedBothWays(edit: readonly [string, string], change: readonly [string, string]) {
	const { folder } = run("convert", {});
	const plan = join(folder, "content/plans/son-la-kh-nq43.mdx");
	const source = join(folder, "content/sources/son-la-kh-nq43.txt");
	writeFileSync(plan, readFileSync(plan, "utf8").replace(...edit));
	writeFileSync(source, readFileSync(source, "utf8").replace(...change));
	const done = spawnSync(process.execPath, [join(root, "scripts/convert.ts")], {
		cwd: folder,
		encoding: "utf8",
	});
	return { folder, plan: readFileSync(plan, "utf8"), status: done.status, output: done.stdout + done.stderr };
}

test("a change of the source joins a person's edit elsewhere, and convert says so", () => {
	const { plan, output, status } = changedBothWays(["đông bào", "đồng bào"], ["TRỌNG TÂM", "TRỌNG YẾU"]);
	assert.ok(plan.includes("đồng bào") && plan.includes("NHIỆM VỤ TRỌNG YẾU"));
	assert.match(output, /Đã đưa thay đổi của content\/sources\/son-la-kh-nq43\.txt vào bản MDX sửa tay/);
	assert.equal(status, 0);
});

test("where both changed one paragraph the person's words stay and the new conversion waits beside", () => {
	const { folder, plan, output } = changedBothWays(["TRỌNG TÂM", "TRỌNG ĐIỂM"], ["TRỌNG TÂM", "TRỌNG YẾU"]);
	assert.match(plan, /TRỌNG ĐIỂM/);
	assert.match(readFileSync(join(folder, "content/plans/son-la-kh-nq43.mdx.moi"), "utf8"), /TRỌNG YẾU/);
	assert.match(output, /content\/plans\/son-la-kh-nq43\.mdx:\d+ .*đổi đúng chỗ đã sửa tay/);
});

test("a plan whose MDX was renamed still follows its source", () => {
	const mdx = readFileSync(join(root, "content/plans/son-la-kh-nq43.mdx"), "utf8");
	const { folder } = run("convert", {
		"content/plans/son-la.mdx": mdx.replace("id: son-la-kh-nq43", "id: son-la"),
	});
	assert.deepEqual(readdirSync(join(folder, "content/plans")), ["son-la.mdx"]);
});

test("a full text that took the place of the outline keeps it at the next run", () => {
	const text =
		"ĐẢNG CỘNG SẢN VIỆT NAM\nSố 43-NQ/TW\nHà Nội, ngày 24 tháng 11 năm 2023\nNGHỊ QUYẾT\nvề việc thử\nI. TÌNH HÌNH\nMột đoạn.";
	const { folder } = run("convert", { "content/sources/nghi-quyet.txt": text }, [
		"content/plans/43-nq-tw.mdx",
	]);
	spawnSync(process.execPath, [join(root, "scripts/convert.ts")], { cwd: folder });
	assert.deepEqual(readdirSync(join(folder, "content/plans")), ["43-nq-tw.mdx", "son-la-kh-nq43.mdx"]);
});

test("two sources of one act are one clear sentence, and the first is kept", () => {
	const text =
		"Số 43-NQ/TW\nHà Nội, ngày 24 tháng 11 năm 2023\nBAN CHẤP HÀNH TRUNG ƯƠNG\nNGHỊ QUYẾT\nvề việc thử\nI. A\nB.";
	const { status, output } = run(
		"convert",
		{ "content/sources/a.txt": text, "content/sources/b.txt": text },
		["content/plans/43-nq-tw.mdx"],
	);
	assert.match(output, /content\/sources\/b\.txt .*Hai văn bản cùng mã “43-nq-tw”.*content\/sources\/a\.txt/);
	assert.equal(status, 1);
});

test("--replace with an id that no source has is one clear sentence", () => {
	const { folder } = run("convert", {});
	const done = spawnSync(process.execPath, [join(root, "scripts/convert.ts"), "--replace", "ca-mau"], {
		cwd: folder,
		encoding: "utf8",
	});
	assert.match(done.stdout, /Không có tệp nguồn nào cho mã “ca-mau”/);
	assert.equal(done.status, 1);
});

for (const [what, files, sentence] of [
	[
		"a plan that is not UTF-8",
		{ "content/plans/a.mdx": new Uint8Array([0x2d, 10, 0xc3, 0x28]) },
		/a\.mdx:2 .*UTF-8/,
	],
	[
		"an override that is not UTF-8",
		{ "content/overrides/a.yaml": new Uint8Array([0xc3, 0x28]) },
		/a\.yaml:1 .*UTF-8/,
	],
	[
		"a source whose name has no letters",
		{ "content/sources/???.txt": "KẾ HOẠCH" },
		/không có chữ cái hay chữ số nào/,
	],
	["a plan with an ending in capitals", { "content/plans/A.MDX": "---" }, /A\.MDX .*bị bỏ qua/],
	[
		"a decision on a part that is not paired",
		{ "content/overrides/a.yaml": override("head.subject") },
		/a\.yaml:3 .*“head\.subject” không có tác dụng/,
	],
	[
		"a pair both pinned and forbidden",
		{
			"content/overrides/a.yaml": override("ii.1"),
			"content/overrides/b.yaml": override("ii.1").replace("pin", "forbid"),
		},
		/b\.yaml:3 .*vừa được ghép vừa bị cấm ghép/,
	],
	[
		"an inferred date that is in no calendar",
		{
			"content/overrides/a.yaml":
				"document: son-la-kh-nq43\nmetadata:\n  - field: issuedOn\n    value: 2024-02-31\n    evidence: thử\n",
		},
		/a\.yaml:4 .*“issuedOn” phải là ngày có trong lịch/,
	],
	[
		"an inferred field that the text itself gives",
		{
			"content/overrides/a.yaml":
				"document: son-la-kh-nq43\nmetadata:\n  - field: issuer.name\n    value: Tỉnh ủy\n    evidence: thử\n",
		},
		/a\.yaml:3 .*chỉ được điền điều văn bản không ghi/,
	],
] as const) {
	test(`${what} is one clear sentence with its place`, () => {
		const script = Object.keys(files)[0]?.includes("/sources/") ? "convert" : "check";
		assert.match(run(script, files, bothPlans).output, sentence);
	});
}

test("a plan that cannot be read does not make its decisions point nowhere", () => {
	const { output } = run(
		"check",
		{ "content/plans/son-la-kh-nq43.mdx": "---\n", "content/overrides/a.yaml": override("ii.1") },
		["content/plans/kien-giang-kh-nq43.mdx"],
	);
	assert.doesNotMatch(output, /Không có văn bản nào mang mã/);
});

test("a ruined folder of twelve files converts its good half and explains its bad half", () => {
	const fixture = (file: string): Uint8Array => readFileSync(join(root, "tests/fixtures", file));
	const plan = readFileSync(join(root, "content/sources/kien-giang-kh-nq43.txt"), "utf8");
	const compound = new Uint8Array([
		0xd0,
		0xcf,
		0x11,
		0xe0,
		0xa1,
		0xb1,
		0x1a,
		0xe1,
		...new Array(600).fill(0),
	]);
	const good: Record<string, string | Uint8Array> = {
		"chu.md": plan,
		"utf-16.txt": new Uint8Array([0xff, 0xfe, ...Buffer.from(plan, "utf16le")]),
		"tcvn3.txt": bytesOf(writeMisread(withoutLossy(plan), "tcvn3")),
		"so-tu-dong.docx": fixture("docx/kien-giang-kh-nq43.automatic.docx"),
		"so-go-tay.docx": fixture("docx/kien-giang-kh-nq43.typed.docx"),
		"ban-in.pdf": fixture("pdf/kien-giang.pdf"),
	};
	const bad: Record<string, readonly [string | Uint8Array, RegExp]> = {
		"cu.doc": [compound, /Cách sửa: .*\.docx/],
		"khoa.docx": [compound, /Cách sửa: .*\.docx/],
		"cu.rtf": ["{\\rtf1 x}", /Cách sửa: .*\.docx/],
		"anh.png": [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /Cách sửa: /],
		"hong.pdf": ["%PDF-1.7 hỏng", /PDF.*Cách sửa: /],
		"trong.txt": ["", /Tệp trống.*Cách sửa: /],
	};
	const files = {
		...good,
		...Object.fromEntries(Object.entries(bad).map(([name, [bytes]]) => [name, bytes])),
	};
	const { folder, output, status } = run(
		"convert",
		Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`content/sources/${name}`, bytes])),
	);
	const written = readdirSync(join(folder, "content/plans"));
	assert.deepEqual(
		written,
		[...Object.keys(good).map((name) => name.replace(/\.[^.]+$/u, ".mdx")), "son-la-kh-nq43.mdx"].sort(),
	);
	for (const [name, [, sentence]] of Object.entries(bad)) {
		const line = output.split("\n").find((entry) => entry.includes(`content/sources/${name}`)) ?? "";
		assert.match(line, sentence, name);
	}
	assert.equal(status, 1);
	// The letters of TCVN3 have no capitals with tone marks; apart from them all six are one text.
	const bodies = written
		.filter((name) => name !== "son-la-kh-nq43.mdx")
		.map((name) => readFileSync(join(folder, "content/plans", name), "utf8"))
		.map((text) => text.slice(text.indexOf("\n---\n")).toLowerCase());
	assert.equal(new Set(bodies).size, 1);
});
