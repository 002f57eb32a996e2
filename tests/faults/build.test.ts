/** Builds that are killed, stopped, broken or doubled: the last good dist/ stays, and the next one works. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, afterEach, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
	appears,
	contentOf,
	type Ended,
	makeProject,
	type Running,
	remainsIn,
	removeProject,
	run,
	start,
} from "../support/project.ts";

let project: string;
let good: Record<string, string>;
const at = (name: string): string => path.join(project, name);
const dist = (): Record<string, string> => contentOf(at("dist"));

before(async () => {
	project = makeProject();
	const first = await run(project);
	assert.equal(first.status, 0, first.stderr);
	good = dist();
	assert.ok(Object.keys(good).length > 100);
});
after(() => removeProject(project));

/** Changes a file for the time of a test. */
const restored: (() => void)[] = [];
function change(name: string, edit: (text: string) => string): void {
	const text = readFileSync(at(name), "utf8");
	writeFileSync(at(name), edit(text));
	restored.push(() => writeFileSync(at(name), text));
}
afterEach(() => {
	for (const undo of restored.splice(0)) undo();
});

/** The next build is as if nothing had happened. */
async function recovers(): Promise<void> {
	const next = await run(project);
	assert.equal(next.status, 0, next.stderr);
	assert.deepEqual(dist(), good);
	assert.deepEqual(remainsIn(project), []);
}

/** Waits until a build has begun: it takes the lock first. */
async function anotherLock(): Promise<void> {
	while (readdirSync(at(".cache/locks")).length === 0) await sleep(5);
}

/** Where a build is stopped, in its order. */
const MOMENTS: readonly { what: string; reached: (build: Running) => Promise<unknown> }[] = [
	{ what: "while it starts", reached: () => anotherLock() },
	{ what: "after converting", reached: ({ said }) => said("✓ Chuyển đổi") },
	{ what: "after aligning", reached: ({ said }) => said("✓ Đối chiếu") },
	{ what: "while pages are written", reached: () => appears(at(".cache/dist/index.html")) },
	{ what: "while the index is made", reached: ({ said }) => said("✓ Dựng trang") },
	{ what: "before it is published", reached: ({ said }) => said("✓ Lập chỉ mục") },
];

describe("a build that is killed", () => {
	// Each of these builds starts on what the one before left; the last is followed by a whole one.
	for (const { what, reached } of MOMENTS) {
		it(`${what} leaves dist/ as it was`, async () => {
			const build = start(project);
			await reached(build);
			build.child.kill("SIGKILL");
			assert.equal((await build.ended).signal, "SIGKILL");
			assert.deepEqual(dist(), good);
		});
	}

	it("at all of these leaves nothing that hinders the next, which clears away", recovers);

	it("between the two steps of publishing loses nothing: serving puts the old site back", async () => {
		// Two deletions, the old one aside, and the new one into its place.
		const killed = await run(project, {
			preload: "tests/faults/support/killAt.ts",
			env: { FAULT_STEP: "3", FAULT_HOW: "after" },
		});
		assert.equal(killed.signal, "SIGKILL");
		assert.deepEqual(dist(), {});
		const serving = start(project, { script: "scripts/serve.ts", args: ["--port", "0"] });
		await serving.said("Đang phục vụ tại");
		serving.child.kill("SIGTERM");
		assert.equal((await serving.ended).status, 0);
		assert.deepEqual(dist(), good);
		await recovers();
	});
});

describe("a build that is asked to stop", () => {
	const signals = [
		["SIGINT", 130, "✓ Đối chiếu"],
		["SIGTERM", 143, "✓ Dựng trang"],
	] as const;
	for (const [signal, status, moment] of signals) {
		it(`by ${signal} says so in one line, ends with ${status} and leaves dist/ as it was`, async () => {
			const build = start(project);
			await build.said(moment);
			build.child.kill(signal);
			const ended = await build.ended;
			assert.equal(ended.status, status);
			assert.equal(ended.stderr, "Đã dừng theo yêu cầu; dist/ vẫn là bản hoàn chỉnh gần nhất.\n");
			assert.deepEqual(dist(), good);
			assert.deepEqual(readdirSync(at(".cache/locks")), []);
		});
	}
});

/** The last line on standard error. */
const lastLine = ({ stderr }: Ended): string => stderr.trimEnd().split("\n").at(-1) ?? "";

describe("a build whose page is wrong", () => {
	const PAGE = "src/pages/luoc-do/index.astro";
	const faults = [
		["throws", "throw new Error('trang thử bị hỏng');", /luoc-do\/index\.astro: trang thử bị hỏng/u],
		["cannot be read", "const x = ;", /luoc-do\/index\.astro:2: /u],
	] as const;
	for (const [what, code, sentence] of faults) {
		it(`because it ${what} names stage and page, shows no stack and leaves dist/ as it was`, async () => {
			change(PAGE, (text) => text.replace("---\n", `---\n${code}\n`));
			const ended = await run(project);
			assert.equal(ended.status, 1);
			assert.match(lastLine(ended), sentence);
			assert.match(lastLine(ended), /^Không xong bước “Dựng trang”: .*; dist\/ vẫn là .*Cách sửa: .+\.$/u);
			assert.doesNotMatch(ended.stderr, /^\s+at /mu);
			assert.deepEqual(dist(), good);
		});
	}

	it("shows the stack when it is asked for", async () => {
		change(PAGE, (text) => text.replace("---\n", "---\nthrow new Error('trang thử bị hỏng');\n"));
		const ended = await run(project, { env: { DOI_CHIEU_STACK: "1" } });
		assert.match(ended.stderr, /^\s+at /mu);
	});
});

describe("a build whose content cannot be handed to the pages", () => {
	it("is not published without the documents", async () => {
		change("src/content.config.ts", (text) => `${text}\nthrow new Error("cấu hình hỏng");\n`);
		const ended = await run(project);
		assert.equal(ended.status, 1);
		assert.match(lastLine(ended), /Cách sửa: /u);
		assert.deepEqual(dist(), good);
	});
});

describe("a build whose index program dies", () => {
	it("ends with a sentence instead of waiting for it, and leaves dist/ as it was", async () => {
		const ended = await run(project, { preload: "tests/faults/support/killIndexer.ts" });
		assert.equal(ended.status, 1);
		assert.match(lastLine(ended), /“Lập chỉ mục tìm kiếm”: một chương trình con đã tắt.*Cách sửa: .+\.$/u);
		assert.deepEqual(dist(), good);
	});
});

describe("two builds at once", () => {
	it("are one build and one refusal that says who is at work, since when, and what to do", async () => {
		const builds = [start(project), start(project)];
		const ended = await Promise.all(builds.map(({ ended }) => ended));
		const won = ended.find(({ status }) => status === 0);
		const lost = ended.find(({ status }) => status !== 0);
		assert.ok(won !== undefined && lost !== undefined, JSON.stringify(ended));
		assert.equal(lost.status, 1);
		const winner = builds[ended.indexOf(won)]?.child.pid;
		assert.match(
			lost.stderr,
			new RegExp(
				`^npm run build đang chạy .*tiến trình ${winner}, từ .+Cách sửa: .*kill ${winner}.*\\.\\n$`,
				"u",
			),
		);
		assert.equal(lost.stdout, "");
		assert.deepEqual(dist(), good);
		assert.deepEqual(remainsIn(project), []);
	});

	it("are none when the other is long dead, whatever it left as its lock", async () => {
		mkdirSync(at(".cache/locks"), { recursive: true });
		for (const name of ["build.999999999.1", `build.${process.pid}.1`, "build.x", "build"])
			writeFileSync(at(`.cache/locks/${name}`), "\0");
		await recovers();
	});
});
