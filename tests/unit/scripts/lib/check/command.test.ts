import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { close } from "pagefind";
import { bundleChecker } from "../../../../../scripts/lib/check/bundle.ts";
import { runCommand } from "../../../../../scripts/lib/check/command.ts";
import { formatText } from "../../../../../scripts/lib/check/report.ts";
import { askIndex } from "../../../../../scripts/lib/check/search/askIndex.ts";
import { type Files, page, withFolder } from "../../../../support/madeUpSite.ts";

after(close);

async function run(args: readonly string[], folder: string): Promise<{ status: number; text: string }> {
	let text = "";
	const write = (more: string): void => {
		text += more;
	};
	const status = await runCommand(args, { name: "kiem-tra", folder, write, complain: write });
	return { status, text };
}

/** A file that nobody released: a warning. */
const STRANGER = {
	hosted: (files: Files): void => {
		files["a.txt"] = "a";
	},
};

describe("the command check:dist", () => {
	it("should end with 0 for a sound folder and say what to do next", async () => {
		const { status, text } = await withFolder({}, (folder) => run([], folder));
		assert.equal(status, 0, text);
		assert.match(text, /Đã kiểm tra 9 mục: 0 lỗi, 0 cảnh báo\. Thư mục dùng được: chép lên máy chủ/u);
	});

	it("should fail a warning only when strict", async () => {
		const lax = await withFolder(STRANGER, (folder) => run([folder], "nowhere"));
		const strict = await withFolder(STRANGER, (folder) => run([folder, "--strict"], "nowhere"));
		assert.deepEqual([lax.status, strict.status], [0, 1], lax.text);
	});

	it("should fail an error", async () => {
		const missing = { hosted: (files: Files) => void delete files["web.config"] };
		assert.equal((await withFolder(missing, (folder) => run([], folder))).status, 1);
	});

	it("should tell programs the same", async () => {
		const { text } = await withFolder(STRANGER, (folder) => run(["--format", "json"], folder));
		const { errors, warnings, checks } = JSON.parse(text);
		assert.deepEqual([errors, warnings, checks.length], [0, 1, 9]);
	});

	for (const args of [["--nothing"], ["--format", "xml"], ["a", "b"]])
		it(`should explain itself to ${args.join(" ")}`, async () => {
			const { status, text } = await run(args, "nowhere");
			assert.equal(status, 1);
			assert.match(text, /^Cách dùng: kiem-tra /u);
		});

	it("should say that a folder is not there", async () => {
		const { status, text } = await run(["khong-co"], "nowhere");
		assert.equal(status, 1);
		assert.match(text, /^Không có thư mục khong-co\./u);
	});

	it("should not let a host command the terminal", () => {
		const problem = { severity: "error", address: null, message: "a\u001b[2Jb\nc", mend: "" } as const;
		const outcomes = [{ title: "a", status: "error", detail: "", problems: [problem] }] as const;
		assert.match(formatText({ target: "a", isFolder: true, outcomes }, false), /a�\[2Jb�c/u);
	});
});

describe("askIndex", () => {
	const address = new URL("http://127.0.0.1:1/pagefind/");
	const ask = (script: string): ReturnType<typeof askIndex> =>
		askIndex({ script, programs: [] }, address, "a", 1000);

	it("should stop a runtime that never ends", async () => {
		assert.deepEqual(await ask("for (;;);"), { tooSlow: true });
	});

	it("should say what the runtime complains of", async () => {
		assert.deepEqual(await ask('throw new Error("hỏng")'), { failed: "Error: hỏng" });
	});

	it("should not fetch programs from the host", async () => {
		const answer = await ask(
			`export const options = () => {}; export const init = () => fetch("${address.href}wasm.vi.pagefind");`,
		);
		assert.deepEqual(answer, { failed: "Error: no local copy of /pagefind/wasm.vi.pagefind" });
	});
});

describe("kiem-tra.mjs", () => {
	let folder: string;
	let file: string;
	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "doi-chieu-kiem-tra-"));
		file = path.join(folder, "kiem-tra.mjs");
		await bundleChecker(file);
	});
	after(() => rm(folder, { recursive: true }));

	const runFile = async (): Promise<{ code: number; stdout: string }> =>
		await promisify(execFile)(process.execPath, [file], { cwd: tmpdir() }).then(
			({ stdout }) => ({ code: 0, stdout }),
			(error: { code: number; stdout: string }) => error,
		);

	it("should have the same bytes each time, with the licences of what is in it", async () => {
		const again = path.join(folder, "again.mjs");
		await bundleChecker(again);
		const [one, other] = await Promise.all([readFile(file, "utf8"), readFile(again, "utf8")]);
		assert.equal(one, other);
		assert.ok(!one.includes(path.resolve(import.meta.dirname, "../../../../..")), "no path of this machine");
		for (const name of ["acorn", "htmlparser2", "entities", "@csstools/css-tokenizer"])
			assert.match(one, new RegExp(`/\\*! ${name} \\d`, "u"));
	});

	it("should check the folder trang/ beside it, its search too", async () => {
		const { code, stdout } = await withFolder({}, async (site) => {
			await cp(site, path.join(folder, "trang"), { recursive: true });
			return await runFile();
		});
		assert.equal(code, 0, stdout);
		assert.match(stdout, /✓ Tìm kiếm: “Phát huy sức mạnh/u);
	});

	it("should fail where a page is broken", async () => {
		const broken = {
			released: (files: Files): void => {
				files["a.html"] = page("./", "<a href=b>");
			},
		};
		const { code, stdout } = await withFolder(broken, async (site) => {
			await cp(site, path.join(folder, "trang"), { recursive: true });
			return await runFile();
		});
		assert.equal(code, 1);
		assert.match(stdout, /✗ Liên kết trong trang/u);
	});
});
