import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { describe, it } from "node:test";
import { WriteStream } from "node:tty";
import {
	countIssues,
	formatAnnotations,
	formatBytes,
	formatIssue,
	formatIssues,
	formatJson,
	formatNumber,
	formatSeconds,
	formatSummary,
	type Out,
	stage,
} from "../../../../scripts/lib/report.ts";
import type { Issue } from "../../../../src/domain/issues.ts";

describe("formatNumber, formatSeconds, formatBytes", () => {
	it("should write numbers as in Viet Nam", () => {
		assert.equal(formatNumber(1234.5), "1.234,5");
		assert.equal(formatNumber(0), "0");
		assert.equal(formatSeconds(812), "0,8 giây");
		assert.equal(formatSeconds(75_000), "75,0 giây");
		assert.equal(formatBytes(999), "999 byte");
		assert.equal(formatBytes(1500), "1,5 kB");
		assert.equal(formatBytes(1_234_567_890), "1.234,6 MB");
	});
});

describe("stage", () => {
	it("should print one line with outcome and time, and hand the result on", async () => {
		const out = memory();
		const result = await stage(
			"Chuyển đổi",
			async () => [1, 2],
			(list) => `${list.length} văn bản`,
			out,
		);
		assert.deepEqual(result, [1, 2]);
		assert.match(out.text(), /^✓ Chuyển đổi: 2 văn bản \(\d+,\d giây\)\n$/u);
	});

	it("should print the name alone when there is nothing to say", async () => {
		const out = memory();
		await stage("Dọn dẹp", () => {}, undefined, out);
		assert.match(out.text(), /^✓ Dọn dẹp \(\d+,\d giây\)\n$/u);
	});

	it("should mark a stage that fails and pass the error on", async () => {
		const out = memory();
		const fail = (): never => {
			throw new Error("hỏng");
		};
		await assert.rejects(stage("Chuyển đổi", fail, undefined, out), { message: "hỏng" });
		assert.match(out.text(), /^✗ Chuyển đổi \(\d+,\d giây\)\n$/u);
	});
});

describe("formatIssue", () => {
	it("should give file, line, code, sentence and remedy", () => {
		assert.equal(
			formatIssue(issue({ line: 48, suggestion: "Ghi vào a.yaml" })),
			"content/sources/a.txt:48 [file-empty] Tệp trống. Cách sửa: Ghi vào a.yaml.",
		);
	});

	it("should name the unit when no line is known", () => {
		assert.equal(
			formatIssue(issue({ unit: "iii.2" })),
			"content/sources/a.txt#iii.2 [file-empty] Tệp trống.",
		);
	});

	it("should say so when no file is concerned", () => {
		assert.equal(formatIssue(issue({ file: null })), "(chung) [file-empty] Tệp trống.");
	});

	it("should not double the full stop", () => {
		assert.equal(
			formatIssue(issue({ message: "Tệp trống." })),
			"content/sources/a.txt [file-empty] Tệp trống.",
		);
	});
});

describe("formatIssues", () => {
	const issues = [
		issue({ file: null, severity: "note" }),
		issue({ file: "content/sources/b.txt", line: 2, severity: "warning" }),
		issue({ line: 10, severity: "note" }),
		issue({ line: 9 }),
	];

	it("should group by file, sort by line and count", () => {
		assert.equal(
			formatIssues(issues, { out: memory() }),
			[
				"✗ content/sources/a.txt:9 [file-empty] Tệp trống.",
				"· content/sources/a.txt:10 [file-empty] Tệp trống.",
				"",
				"! content/sources/b.txt:2 [file-empty] Tệp trống.",
				"",
				"· (chung) [file-empty] Tệp trống.",
				"",
				"1 lỗi, 1 cảnh báo, 2 ghi chú",
				"",
			].join("\n"),
		);
	});

	it("should count what it does not list", () => {
		assert.equal(
			formatIssues(issues, { least: "error", out: memory() }),
			"✗ content/sources/a.txt:9 [file-empty] Tệp trống.\n\n1 lỗi, 1 cảnh báo, 2 ghi chú\n",
		);
	});

	it("should say when there is none", () => {
		assert.equal(formatIssues([], { out: memory() }), "Không có vấn đề nào\n");
		assert.equal(countIssues([]), "Không có vấn đề nào");
	});

	it("should use colours on a terminal only, and not with NO_COLOR", () => {
		const written = (isTTY: boolean, variables: Record<string, string>): string =>
			withEnvironment(variables, () => formatIssues([issue({})], { out: memory({ isTTY }) }));
		assert.ok(written(true, { TERM: "xterm" }).startsWith("\u001b[31m✗\u001b[39m content"));
		assert.ok(written(true, { TERM: "xterm", NO_COLOR: "1" }).startsWith("✗ content"));
		assert.ok(written(false, { TERM: "xterm" }).startsWith("✗ content"));
	});
});

describe("formatAnnotations", () => {
	it("should be one workflow command an issue, with what has a meaning there escaped", () => {
		assert.equal(
			formatAnnotations([
				issue({ severity: "warning", line: 3, message: "Tăng 5%:\nhai", suggestion: "Xem" }),
			]),
			"::warning file=content/sources/a.txt,line=3,title=file-empty::Tăng 5%25:%0Ahai Xem\n",
		);
	});
});

describe("formatJson", () => {
	it("should give the issues back in the order of their places", () => {
		const issues = [issue({ line: 9 }), issue({ line: 2 })];
		assert.deepEqual(JSON.parse(formatJson(issues)), issues.toReversed());
	});
});

describe("formatIssue in a file that counts no lines", () => {
	it("should say what it counts", () => {
		assert.match(
			formatIssue(issue({ file: "content/sources/a.docx", line: 12 })),
			/^content\/sources\/a\.docx:đoạn 12 /,
		);
		assert.match(
			formatIssue(issue({ file: "content/sources/a.pdf", line: 3 })),
			/^content\/sources\/a\.pdf:trang 3 /,
		);
	});
});

describe("formatSummary", () => {
	it("should set the values in one column", () => {
		assert.equal(
			formatSummary([
				["Văn bản", 5],
				["Kích thước dist/", formatBytes(3_250_000)],
			]),
			"Văn bản           5\nKích thước dist/  3,3 MB\n",
		);
	});
});

function issue(fields: Partial<Issue>): Issue {
	return {
		code: "file-empty",
		severity: "error",
		file: "content/sources/a.txt",
		line: null,
		unit: null,
		message: "Tệp trống",
		found: "",
		suggestion: null,
		decision: null,
		...fields,
	};
}

/** A stream that keeps what is written. */
function memory({ isTTY = false } = {}): Out & { text(): string } {
	const stream = new PassThrough({ encoding: "utf8" });
	const text = (): string => String(stream.read() ?? "");
	return Object.assign(stream as unknown as Out, {
		isTTY,
		text,
		getColorDepth: WriteStream.prototype.getColorDepth,
	});
}

/** Runs with these variables and no others: CI, TERM and a dozen more have a say in colours. */
function withEnvironment<T>(variables: Record<string, string>, work: () => T): T {
	const before = process.env;
	process.env = variables;
	try {
		return work();
	} finally {
		process.env = before;
	}
}
