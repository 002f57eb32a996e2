import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { indexSearch } from "../../../scripts/lib/indexSearch.ts";
import { type Serving, serve } from "../../../scripts/lib/serve.ts";
import type { Alignment } from "../../../src/domain/alignment.ts";
import type { PlacedUnit, PlanRecord } from "../../../src/domain/document.ts";
import { type Answer, search } from "../../../src/elements/search/engine.ts";
import { COMMONNESS_FILE } from "../../../src/elements/search/files.ts";
import type { Pagefind } from "../../../src/elements/search/pagefind.ts";
import { placeOf } from "../../../src/elements/search/place.ts";
import { readQuery } from "../../../src/text/query.ts";

const unit = (
	id: string,
	kind: PlacedUnit["kind"],
	text: string,
	parent: string | null = null,
): PlacedUnit => ({
	id,
	kind,
	label: null,
	printed: null,
	level: null,
	parent,
	text,
	marks: [],
	source: null,
	edited: false,
});

const record = (id: string, level: "province" | "district", units: PlacedUnit[]): PlanRecord => ({
	meta: {
		id,
		documentType: "Kế hoạch",
		codeNumber: null,
		symbol: null,
		subject: "Thực hiện Nghị quyết số 43-NQ/TW",
		issuer: {
			name: level === "province" ? "Tỉnh ủy Kiên Giang" : "Huyện ủy Phụng Hiệp",
			kind: "party",
			level,
			province: level === "province" ? "Kiên Giang" : "Hậu Giang",
			district: level === "province" ? null : "Phụng Hiệp",
		},
		place: null,
		issuedOn: "2024",
		draft: level === "district",
		textStatus: "full",
		implements: [{ code: "43-NQ/TW", type: "Nghị quyết", subject: null, issuedOn: null, issuer: null }],
		cites: [],
		signatory: null,
		recipients: [],
		letterhead: [],
		signatureBlock: [],
		source: null,
	},
	inferred: [],
	units,
	issues: [],
	normalisations: [],
	corrections: [],
	mentions: {},
});

const RECORDS = [
	record("a", "district", [
		unit("head.type", "preface", "KẾ HOẠCH"),
		unit("i", "heading", "Nhiệm vụ"),
		unit("i.g1", "item", "Đẩy mạnh vận động kiều bào quê hương.", "i"),
		unit("i.g2", "item", "Ðảng viên triển khai Nghị quyết số 43-NQ/TW.", "i"),
	]),
	record("b", "province", [
		unit("i.p1", "paragraph", "Vận động người Việt Nam ở nước ngoài."),
		unit("i.p2", "paragraph", "Cải cách hành chính, báo cáo trước ngày 05/06/2024."),
	]),
];

/** The same task in both, and one that only overlaps. */
const ALIGNMENTS: Alignment[] = [
	{
		a: "a",
		b: "b",
		method: { name: "", version: "", parameters: {} },
		rows: (
			[
				["i.g1", "i.p1", "edited"],
				["i.g2", "i.p2", "partial"],
			] as const
		).map(([a, b, relation]) => ({
			kind: "unit",
			a: [a],
			b: [b],
			relation,
			moved: false,
			score: 1,
			confidence: "high",
			origin: "computed",
			also: [],
			evidence: { runs: [], acts: [], figures: [], groups: [], themes: [], views: {} },
		})),
		onlyA: [],
		onlyB: [],
	},
];

let folder: string;
let site: Serving;
let ask: (query: string, filters?: Record<string, string[]>) => Promise<Answer>;

before(async () => {
	folder = await mkdtemp(path.join(tmpdir(), "tim-kiem-"));
	const written = await indexSearch(RECORDS, ALIGNMENTS, folder);
	assert.deepEqual([written.units, written.records], [5, 2]);
	site = await serve({ root: folder, port: 0, host: "127.0.0.1" });
	const pagefind = (await import(pathToFileURL(path.join(folder, "pagefind/pagefind.js")).href)) as Pagefind;
	await pagefind.options({ basePath: `${site.url}pagefind/`, noWorker: true });
	await pagefind.init();
	const commonness = JSON.parse(await readFile(path.join(folder, "pagefind", COMMONNESS_FILE), "utf8"));
	ask = (query, filters) => search(pagefind, commonness, readQuery(query), filters);
});
after(async () => {
	await site.close();
	await rm(folder, { recursive: true });
});

const addresses = ({ found }: Answer): string[] => found.map(({ url }) => url);

describe("the search index", () => {
	const first: readonly (readonly [string, string])[] = [
		["vận động kiều bào", "van-ban/a/#i.g1"],
		["day manh van dong kieu bao", "van-ban/a/#i.g1"],
		["người Việt Nam ở nước ngoài", "van-ban/b/#i.p1"],
		["đảng viên", "van-ban/a/#i.g2"],
		["dang vien", "van-ban/a/#i.g2"],
		["43-NQ/TW", "van-ban/a/#i.g2"],
		["5/6/2024", "van-ban/b/#i.p2"],
		["kiều bào Kiên Giang", "van-ban/b/#i.p1"],
		["nhiệm vụ", "van-ban/a/#i"],
	];
	for (const [query, address] of first) {
		it(`should find ${query}`, async () => assert.equal(addresses(await ask(query))[0], address));
	}

	it("should hand back the text of record and where it stands", async () => {
		const [found] = (await ask("đảng viên triển khai")).found;
		assert.equal(found?.text, "Ðảng viên triển khai Nghị quyết số 43-NQ/TW.");
		assert.equal(found?.plan, "Huyện ủy Phụng Hiệp (dự thảo, 2024)");
		assert.ok(found !== undefined);
		assert.deepEqual(placeOf(found), ["I. Nhiệm vụ", "gạch đầu dòng 2"]);
		assert.deepEqual(found?.filters.noi, ["hau-giang", "hau-giang-phung-hiep"]);
	});

	it("should know which units are the same task, and which only overlap", async () => {
		const tasks = new Map((await ask("vận động")).found.map(({ url, task }) => [url, task]));
		assert.ok(typeof tasks.get("van-ban/a/#i.g1") === "string");
		assert.equal(tasks.get("van-ban/a/#i.g1"), tasks.get("van-ban/b/#i.p1"));
		const [overlapping] = (await ask("đảng viên triển khai")).found;
		assert.equal(overlapping?.task, null);
	});

	it("should leave out what is not wanted, and say how much", async () => {
		const answer = await ask("vận động -kiều");
		assert.deepEqual(addresses(answer), ["van-ban/b/#i.p1"]);
		assert.equal(answer.excluded, 1);
	});

	it("should leave out a number, and a name by its abbreviation", async () => {
		assert.deepEqual(addresses(await ask("đảng viên triển khai -43")), []);
		assert.deepEqual(addresses(await ask('vận động -"kiều bào"')), []);
	});

	it("should filter units of one record by their part of the plan", async () => {
		assert.deepEqual(addresses(await ask("vận động", { phan: ["nhiem-vu"] })), ["van-ban/a/#i.g1"]);
		assert.deepEqual(addresses(await ask("vận động", { phan: ["phu-luc"] })), []);
	});

	it("should answer the same whatever was asked before", async () => {
		const before = addresses(await ask("tri"));
		await ask("triển khai");
		assert.deepEqual(addresses(await ask("tri")), before);
	});

	it("should find within a filter", async () => {
		assert.deepEqual(addresses(await ask("vận động", { cap: ["tinh"] })), ["van-ban/b/#i.p1"]);
	});

	it("should find nothing for what is not there", async () => {
		assert.deepEqual(addresses(await ask("zzz")), []);
	});

	it("should say when a quoted phrase is not there word for word", async () => {
		const answer = await ask('"kiều bào vận động"');
		assert.equal(answer.looserPhrase, true);
		assert.deepEqual(addresses(answer).sort(), ["van-ban/a/#i.g1", "van-ban/b/#i.p1"]);
	});

	it("should be the same when written again", async () => {
		const before = await digest(folder);
		await indexSearch(RECORDS, ALIGNMENTS, folder);
		assert.equal(await digest(folder), before);
	});
});

async function digest(root: string): Promise<string> {
	const hash = createHash("sha256");
	const entries = await readdir(root, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	for (const file of files.sort()) hash.update(file).update(await readFile(file));
	return hash.digest("hex");
}
