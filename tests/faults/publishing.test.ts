/** The moments between a finished site and dist/, one by one. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { contentOf, type Ended, remainsIn, run } from "../support/project.ts";

const PUBLISH = path.join(import.meta.dirname, "support/publish.ts");
const RESTORE = path.join(import.meta.dirname, "support/restore.ts");

let folder: string;
beforeEach(async () => {
	folder = mkdtempSync(path.join(tmpdir(), "doi-chieu-publishing-"));
	assert.equal((await publish("old")).status, 0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publish = (text: string, step = 0, how = ""): Promise<Ended> =>
	run(folder, {
		script: PUBLISH,
		preload: "tests/faults/support/killAt.ts",
		env: { FAULT_TEXT: text, FAULT_STEP: String(step), FAULT_HOW: how },
	});

/** What dist/ says: "old", "new", "missing", or "mixed" when its files do not agree or some are gone. */
function distSays(): string {
	const files = ["a", "b/a", "b/b"].map((name) => path.join(folder, "dist", name));
	if (!existsSync(path.join(folder, "dist"))) return "missing";
	const texts = new Set(files.map((file) => (existsSync(file) ? readFileSync(file, "utf8") : "gone")));
	return texts.size === 1 ? [...texts].join() : "mixed";
}

describe("a publishing that is killed", () => {
	for (const how of ["before", "after"]) {
		it(`leaves a whole site ${how} any of its steps, and the next one succeeds and clears away`, async () => {
			const seen: string[] = [];
			for (let step = 1; ; step++) {
				const killed = await publish("new", step, how);
				if (killed.signal === null) break;
				seen.push(distSays());
				await run(folder, { script: RESTORE });
				const restored = distSays();
				assert.ok(["old", "new"].includes(restored), `step ${step}: ${restored}`);
				const next = await publish("old");
				assert.equal(next.status, 0, next.stderr);
				assert.equal(distSays(), "old");
				assert.deepEqual(remainsIn(folder), []);
			}
			// The steps were met: there is the one moment without dist/, and moments on both sides of it.
			assert.deepEqual([...new Set(seen)].sort(), ["missing", "new", "old"]);
		});
	}
});

describe("a deletion that is killed half-way", () => {
	it("leaves no half site that would be put back, even when dist/ is taken away afterwards", async () => {
		for (let step = 1; ; step++) {
			if ((await publish("new", step, "half")).signal === null) break;
			rmSync(path.join(folder, "dist"), { recursive: true, force: true });
			await run(folder, { script: RESTORE });
			assert.notEqual(distSays(), "mixed", `step ${step}`);
			assert.equal((await publish("old")).status, 0);
		}
	});
});

describe("a publishing that fails", () => {
	/** The third and fourth step: two deletions clear the way before. */
	const RENAMES = { aside: 3, into: 4 };

	for (const code of ["EXDEV", "EBUSY", "EACCES"]) {
		it(`with ${code} when the new site takes its place leaves the old one there and says so`, async () => {
			const failed = await publish("new", RENAMES.into, code);
			assert.equal(distSays(), "old");
			assert.equal(failed.status, 1);
			assert.match(failed.stderr, /dist\/ vẫn là bản hoàn chỉnh gần nhất\. Cách sửa: .+\.\n$/u);
		});
	}

	it("when the old site cannot step aside leaves it there", async () => {
		const failed = await publish("new", RENAMES.aside, "EBUSY");
		assert.equal(distSays(), "old");
		assert.match(failed.stderr, /đang bị giữ/u);
	});

	it("does not begin when dist is a link, which would be replaced", async () => {
		rmSync(path.join(folder, "dist"), { recursive: true });
		symlinkSync(tmpdir(), path.join(folder, "dist"));
		const refused = await publish("new");
		assert.equal(refused.status, 1);
		assert.match(refused.stderr, /dist là một liên kết .*Cách sửa: /u);
	});
});

describe("restoreSite", () => {
	it("leaves a site alone that stands", async () => {
		const before = contentOf(path.join(folder, "dist"));
		await run(folder, { script: RESTORE });
		assert.deepEqual(contentOf(path.join(folder, "dist")), before);
	});
});
