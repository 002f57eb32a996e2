import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { explain } from "../../../../scripts/lib/failures.ts";

const ROOT = "/home/an/doi-chieu";
const failure = (code: string, more: object = {}): Error =>
	Object.assign(new Error(`${code}: x`), { code, ...more });
const what = (error: unknown): string => explain(error, ROOT).what;

describe("explain", () => {
	it("should name what could not be written, from the project", () => {
		const { what, mend } = explain(failure("ENOSPC", { path: `${ROOT}/.cache/a.json` }), ROOT);
		assert.equal(what, "ổ đĩa đã đầy, không ghi được .cache/a.json");
		assert.match(mend ?? "", /xoá bớt tệp/u);
	});

	it("should do without a place that nobody knows", () => {
		assert.equal(what(failure("ENOSPC")), "ổ đĩa đã đầy, không ghi được tệp");
	});

	it("should name of a renaming what was to be replaced", () => {
		assert.match(what(failure("EBUSY", { path: ".cache/dist", dest: "dist" })), /^dist đang bị giữ/u);
	});

	const codes = [
		"ENOSPC",
		"EDQUOT",
		"EROFS",
		"EACCES",
		"EPERM",
		"EMFILE",
		"ENFILE",
		"EXDEV",
		"EBUSY",
		"ENOMEM",
		"EIO",
	];
	for (const code of codes) {
		it(`should know how to mend ${code}`, () => {
			const { what, mend } = explain(failure(code), ROOT);
			assert.doesNotMatch(what, new RegExp(code, "u"));
			assert.ok(mend !== null);
		});
	}

	it("should look for the cause behind an error", () => {
		assert.match(what(new Error("An unknown error", { cause: failure("EROFS") })), /chỉ cho đọc/u);
	});

	it("should look into errors that were gathered", () => {
		assert.match(what(new AggregateError([new Error("a"), failure("EMFILE")], "all")), /quá nhiều tệp/u);
	});

	it("should know a failure that a program in Rust tells by its number", {
		skip: process.platform === "win32",
	}, () => {
		assert.match(what(new Error("cannot write (os error 28)")), /ổ đĩa đã đầy/u);
	});

	it("should say the place and the first line of any other error, without colours", () => {
		const error = Object.assign(new Error("\u001B[31mUnexpected token.\u001B[39m\n  1 | const"), {
			loc: { file: `${ROOT}/src/pages/a.astro`, line: 3 },
		});
		assert.deepEqual(explain(error, ROOT), { what: "src/pages/a.astro:3: Unexpected token", mend: null });
	});

	it("should say the first of several errors, not their number", () => {
		const error = Object.assign(new Error("Build failed with 1 error:"), {
			errors: [new Error("Unexpected token")],
		});
		assert.equal(what(error), "Unexpected token");
	});

	it("should not go round in circles", () => {
		const error = new Error("a");
		error.cause = error;
		assert.equal(what(error), "a");
	});

	it("should say what is no error at all", () => {
		assert.equal(what("hỏng"), "hỏng");
	});
});
