/** What was derived or remembered is damaged: a build gives the same bytes, and no edit is lost. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { contentOf, makeProject, removeProject, run } from "../support/project.ts";

let project: string;
let good: Record<string, string>;
const at = (name: string): string => path.join(project, name);

before(async () => {
	project = makeProject();
	const first = await run(project);
	assert.equal(first.status, 0, first.stderr);
	good = contentOf(at("dist"));
});
after(() => removeProject(project));

/** All that is kept between two builds. */
const CACHES = [".cache", ".astro"];

/** Bytes without order, the same in every run. */
const noise = (length: number): Buffer =>
	Buffer.concat(
		Array.from({ length: Math.ceil(length / 32) }, (_, n) => createHash("sha256").update(String(n)).digest()),
	).subarray(0, length);

const WORD = "đoàn kết";

const DAMAGE: readonly { what: string; damage: (bytes: Buffer) => Buffer | string }[] = [
	{ what: "cut in half", damage: (bytes) => bytes.subarray(0, bytes.length / 2) },
	{ what: "emptied", damage: () => "" },
	{ what: "overwritten with noise", damage: (bytes) => noise(bytes.length) },
	{
		what: "well-formed but saying something else",
		damage: (bytes) =>
			bytes
				.toString("utf8")
				.replaceAll(WORD, "bị sửa trộm")
				.replaceAll('"edited"', '"identical"')
				.replaceAll("new Map()", "new Map([[1, 2]])"),
	},
];

/** Six records, thirteen alignments, the lineage, and the store of Astro. */
const LEAST = 21;

describe("a build over caches that are damaged", () => {
	for (const { what, damage } of DAMAGE) {
		it(`every file ${what} gives the same bytes as over good ones`, async () => {
			let damaged = 0;
			for (const folder of CACHES) {
				for (const name of Object.keys(contentOf(at(folder)))) {
					const file = at(path.join(folder, name));
					const bytes = readFileSync(file);
					writeFileSync(file, damage(bytes));
					if (!readFileSync(file).equals(bytes)) damaged += 1;
				}
			}
			assert.ok(damaged >= LEAST, `only ${damaged} files were damaged`);
			const next = await run(project);
			assert.equal(next.status, 0, next.stderr);
			assert.deepEqual(contentOf(at("dist")), good);
		});
	}

	it("with files that no build has written gives the same bytes", async () => {
		const record = JSON.parse(readFileSync(at(".cache/documents/43-nq-tw.json"), "utf8"));
		const stray = JSON.stringify({ ...record, meta: { ...record.meta, id: "la" } });
		for (const name of ["la.json", ".an.json", "la.json.1.tmp"])
			writeFileSync(at(`.cache/documents/${name}`), stray);
		mkdirSync(at(".cache/alignments/la"));
		writeFileSync(at(".cache/alignments/la--la.json"), "{}");
		mkdirSync(at(".cache/dist/pagefind"), { recursive: true });
		for (const name of ["la.html", "pagefind/la.js"]) writeFileSync(at(`.cache/dist/${name}`), "stray");
		const next = await run(project);
		assert.equal(next.status, 0, next.stderr);
		assert.deepEqual(contentOf(at("dist")), good);
	});
});

describe("a plan that a person has edited, when what convert remembers is damaged", () => {
	const ID = "son-la-kh-nq43";
	const PLAN = `content/plans/${ID}.mdx`;
	const MEMORY = `content/.converted/${ID}.mdx`;
	const EDIT = "chỗ người biên tập đã sửa";
	const edited = (): string => readFileSync(at(PLAN), "utf8").replace("đoàn kết", EDIT);

	const memories = [
		...DAMAGE.map(({ what, damage }) => [what, (bytes: Buffer) => damage(bytes)] as const),
		// The worst: it says that convert itself wrote what the person has written.
		["a copy of the edited plan", () => edited()] as const,
	];
	for (const [what, damage] of memories) {
		it(`(${what}) keeps the edit, although the source has changed as well`, async () => {
			const [plan, memory] = [readFileSync(at(PLAN)), readFileSync(at(MEMORY))];
			const source = readFileSync(at(`content/sources/${ID}.txt`));
			try {
				writeFileSync(at(MEMORY), damage(memory));
				const mine = edited();
				assert.ok(mine.includes(EDIT));
				writeFileSync(at(PLAN), mine);
				writeFileSync(
					at(`content/sources/${ID}.txt`),
					source.toString("utf8").replaceAll("Nhân dân", "nhân dân"),
				);
				const converted = await run(project, { script: "scripts/convert.ts" });
				assert.equal(readFileSync(at(PLAN), "utf8"), mine);
				assert.match(converted.stdout, /\[kept-edited\] Giữ nguyên bản MDX đang có.*Cách sửa: /u);
			} finally {
				writeFileSync(at(PLAN), plan);
				writeFileSync(at(MEMORY), memory);
				writeFileSync(at(`content/sources/${ID}.txt`), source);
			}
		});
	}

	it("a plan that nobody has edited stays as it is, and the memory is written anew", async () => {
		const [plan, memory] = [readFileSync(at(PLAN)), readFileSync(at(MEMORY))];
		writeFileSync(at(MEMORY), "");
		const converted = await run(project, { script: "scripts/convert.ts" });
		assert.equal(converted.status, 0, converted.stderr);
		assert.ok(readFileSync(at(PLAN)).equals(plan));
		assert.ok(readFileSync(at(MEMORY)).equals(memory));
		assert.ok(!existsSync(at(`${PLAN}.moi`)));
	});
});
