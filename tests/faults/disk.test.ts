/** Disks that are full or may not be written. Real ones where this user may mount, else the nearest thing. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, renameSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import {
	contentOf,
	type Ended,
	makeProject,
	remainsIn,
	removeProject,
	run,
	start,
} from "../support/project.ts";
import { mountAt, mountReadOnly, mountSmall, unmount } from "./support/mounts.ts";

const MEGABYTE = 1_000_000;
/** The copy, two sites and the caches fit. */
const DISK = 70;

const lastLine = ({ stderr }: Ended): string => stderr.trimEnd().split("\n").at(-1) ?? "";

/** One sentence with a remedy, and no line of a stack. */
function assertTold(ended: Ended, sentence: RegExp): void {
	assert.equal(ended.status, 1, ended.stdout + ended.stderr);
	assert.match(lastLine(ended), sentence);
	assert.match(lastLine(ended), /Cách sửa: .+\.$/u);
	assert.doesNotMatch(ended.stderr, /^\s+at /mu);
}

const disk = mountSmall(DISK);
after(() => {
	if (disk !== null) unmount(disk);
});

describe("a disk that is full", { skip: disk === null && "this user may not mount a small disk" }, () => {
	const root = disk ?? "";
	const ballast = path.join(root, "ballast");
	let good: Record<string, string>;

	before(async () => {
		makeProject(root);
		const first = await run(root);
		assert.equal(first.status, 0, first.stderr);
		good = contentOf(path.join(root, "dist"));
	});
	afterEach(() => {
		rmSync(ballast, { force: true });
		rmSync(path.join(root, ".cache"), { recursive: true, force: true });
	});

	/** Fills the disk until so many bytes are free. */
	function leave(bytes: number): void {
		const { bavail, bsize } = statfsSync(root);
		writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
	}

	const full = (stage: string): RegExp =>
		new RegExp(`^Không xong bước “${stage}”: ổ đĩa đã đầy.*; dist/ vẫn là bản hoàn chỉnh gần nhất\\.`, "u");

	it("when a plan is written leaves it and dist/ as they were", async () => {
		const plan = path.join(root, "content/plans/son-la-kh-nq43.mdx");
		const aside = path.join(root, "kept.mdx");
		renameSync(plan, aside);
		const before = contentOf(path.join(root, "content"));
		try {
			leave(0);
			assertTold(await run(root), full("Chuyển đổi"));
			assert.deepEqual(contentOf(path.join(root, "content")), before);
			assert.deepEqual(contentOf(path.join(root, "dist")), good);
		} finally {
			renameSync(aside, plan);
		}
	});

	const sizes = [
		["records are written", 0, "Đối chiếu"],
		["pages are bundled", 2 * MEGABYTE, "Dựng trang"],
		["pages are written", 9 * MEGABYTE, "Dựng trang"],
	] as const;
	for (const [what, bytes, stage] of sizes) {
		it(`when ${what} leaves dist/ as it was and says so`, async () => {
			rmSync(path.join(root, ".cache"), { recursive: true, force: true });
			leave(bytes);
			assertTold(await run(root), full(stage));
			assert.deepEqual(contentOf(path.join(root, "dist")), good);
		});
	}

	it("when the index is written leaves dist/ as it was and says so", async () => {
		const build = start(root);
		await build.said("✓ Dựng trang");
		leave(0);
		assertTold(await build.ended, full("Lập chỉ mục tìm kiếm"));
		assert.deepEqual(contentOf(path.join(root, "dist")), good);
	});

	it("is no hindrance any more when there is room again", async () => {
		leave(9 * MEGABYTE);
		assert.equal((await run(root)).status, 1);
		truncateSync(ballast);
		const next = await run(root);
		assert.equal(next.status, 0, next.stderr);
		assert.deepEqual(contentOf(path.join(root, "dist")), good);
		assert.deepEqual(remainsIn(root), []);
	});
});

// Where no disk can be mounted: only the project's own writing is told that there is no room.
describe("a disk that is said to be full", { skip: disk !== null && "there is a real one" }, () => {
	let project: string;
	before(async () => {
		project = makeProject();
		assert.equal((await run(project)).status, 0);
	});
	after(() => removeProject(project));

	for (const stage of ["Đối chiếu", "Dựng trang", "Lập chỉ mục tìm kiếm"]) {
		it(`in the stage “${stage}” leaves dist/ as it was and says so`, async () => {
			rmSync(path.join(project, ".cache"), { recursive: true, force: true });
			const good = contentOf(path.join(project, "dist"));
			const ended = await run(project, {
				preload: "tests/faults/support/fullDisk.ts",
				env: { FAULT_STAGE: stage },
			});
			assertTold(ended, new RegExp(`^Không xong bước “${stage}”: ổ đĩa đã đầy`, "u"));
			assert.deepEqual(contentOf(path.join(project, "dist")), good);
		});
	}
});

describe("a project that may not be written", () => {
	let project: string;
	before(() => {
		project = makeProject();
		mkdirSync(path.join(project, "dist"));
		writeFileSync(path.join(project, "dist/index.html"), "old");
	});
	after(() => removeProject(project));
	const untouched = (): void => {
		assert.deepEqual(Object.keys(contentOf(path.join(project, "dist"))), ["index.html"]);
	};

	it("because its disk is read-only is told so by every command that writes", async (t) => {
		const point = mountReadOnly(project);
		if (point === null) return t.skip("this user may not mount a read-only disk");
		try {
			for (const name of ["build", "convert", "align", "words"])
				assertTold(
					await run(point, { script: `scripts/${name}.ts` }),
					/ổ đĩa chỉ cho đọc, không ghi được .*\.cache/u,
				);
			untouched();
		} finally {
			unmount(point);
		}
	});

	it("because its disk is read-only can still be checked", async (t) => {
		const point = mountReadOnly(project);
		if (point === null) return t.skip("this user may not mount a read-only disk");
		try {
			assert.equal((await run(point, { script: "scripts/check.ts" })).status, 0);
		} finally {
			unmount(point);
		}
	});

	it("because it belongs to another user is told so", async () => {
		const root = process.getuid?.() === 0;
		// Nobody can go into a folder of mkdtemp but its owner, and root may write everywhere.
		chmodSync(project, 0o555);
		try {
			assertTold(
				await run(project, { uid: root ? 65_534 : undefined }),
				/không có quyền đọc hoặc ghi .*\.cache/u,
			);
			untouched();
		} finally {
			chmodSync(project, 0o755);
		}
	});

	it("where dist/ is a disk of its own is told so before anything is built", async (t) => {
		const point = path.join(project, "dist");
		if (!mountAt(point)) return t.skip("this user may not mount a disk");
		try {
			const ended = await run(project);
			assertTold(ended, /dist\/ và \.cache\/ nằm trên hai ổ khác nhau/u);
			assert.equal(ended.stdout, "");
		} finally {
			unmount(point);
		}
	});
});
