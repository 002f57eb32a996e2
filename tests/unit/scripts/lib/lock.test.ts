import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { startOf, withLock } from "../../../../scripts/lib/lock.ts";

const FOLDER = ".cache/locks";
const home = process.cwd();
let folder: string;
before(() => {
	folder = mkdtempSync(path.join(tmpdir(), "doi-chieu-lock-"));
	process.chdir(folder);
});
after(() => {
	process.chdir(home);
	rmSync(folder, { recursive: true });
});
beforeEach(() => rmSync(".cache", { recursive: true, force: true }));

const locks = (): string[] => readdirSync(FOLDER);
function leave(name: string): void {
	mkdirSync(FOLDER, { recursive: true });
	writeFileSync(path.join(FOLDER, name), "");
}

/** A process that lives until it is killed. */
async function withNeighbour(work: (pid: number) => Promise<void>): Promise<void> {
	const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
	try {
		await work(child.pid ?? 0);
	} finally {
		child.kill("SIGKILL");
	}
}

describe("withLock", () => {
	it("should hold the lock while the work runs, and give it back", async () => {
		const during = await withLock("build", async () => locks());
		assert.equal(during.length, 1);
		assert.match(during[0] ?? "", new RegExp(`^build\\.${process.pid}\\.`, "u"));
		assert.deepEqual(locks(), []);
	});

	it("should give it back when the work fails", async () => {
		await assert.rejects(
			withLock("build", () => Promise.reject(new Error("x"))),
			/x/u,
		);
		assert.deepEqual(locks(), []);
	});

	it("should let work within the work run", async () => {
		assert.equal(await withLock("build", () => withLock("convert", async () => 1)), 1);
	});

	it("should refuse while another process holds it, and say which, since when and what to do", async () => {
		await withNeighbour(async (pid) => {
			leave(`convert.${pid}.${startOf(pid) ?? "0"}`);
			await assert.rejects(
				withLock("build", async () => {}),
				new RegExp(
					`^UserError: npm run convert đang chạy .*tiến trình ${pid}, từ \\d.*Cách sửa: .*kill ${pid}`,
					"u",
				),
			);
			assert.equal(locks().length, 1);
		});
	});

	it("should wait when it may, and tell once for whom", async () => {
		await withNeighbour(async (pid) => {
			const name = `build.${pid}.${startOf(pid) ?? "0"}`;
			leave(name);
			const told: number[] = [];
			await withLock(
				"dev",
				async () => {},
				(other) => {
					told.push(other.pid);
					setTimeout(() => rmSync(path.join(FOLDER, name)), 300);
				},
			);
			assert.deepEqual(told, [pid]);
		});
	});

	it("should take over what a dead process left", async () => {
		const { pid } = spawnSync(process.execPath, ["-e", ""]);
		leave(`build.${pid}.12345`);
		await withLock("build", async () => {});
		assert.deepEqual(locks(), []);
	});

	it("should see that a number was given to another process", {
		skip: !existsSync("/proc/self/stat"),
	}, async () => {
		await withNeighbour(async (pid) => {
			leave(`build.${pid}.1`);
			await withLock("build", async () => {});
			assert.deepEqual(locks(), []);
		});
	});

	for (const name of ["build", "build.12", "build.x.y", "\u{1F4A5}"]) {
		it(`should take away a file that is no lock (“${name}”)`, async () => {
			leave(name);
			await withLock("build", async () => {});
			assert.deepEqual(locks(), []);
		});
	}
});
