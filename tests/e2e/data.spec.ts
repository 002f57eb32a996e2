import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { distFile, expect, test } from "./support/site.ts";

const read = (path: string) => JSON.parse(readFileSync(distFile(path), "utf8"));
const validator = (name: string) => new Ajv2020({ strict: false }).compile(read(`data/schema/${name}.json`));
const files = (folder: string): string[] => readdirSync(distFile(folder)).map((name) => `${folder}/${name}`);

const kinds = [
	["index", ["data/index.json"]],
	["document", files("data/documents")],
	["alignment", files("data/alignments")],
] as const;
for (const [name, paths] of kinds) {
	const validate = validator(name);
	for (const path of paths) {
		test(`${path} follows the published schema`, () => {
			expect(validate(read(path)) ? [] : validate.errors).toEqual([]);
		});
	}
	test(`the schema of ${name} refuses what is not one`, () => {
		expect(validate({ schemaVersion: 1 })).toBe(false);
	});
}

test("the index lists every file and every address of it exists", async ({ request }) => {
	const index = read("data/index.json");
	expect(index.documents.map((entry: { data: string }) => entry.data).sort()).toEqual(
		files("data/documents").sort(),
	);
	expect(index.alignments.map((entry: { data: string }) => entry.data).sort()).toEqual(
		files("data/alignments").sort(),
	);
	for (const entry of [...index.documents, ...index.alignments]) {
		expect((await request.get(`./${entry.url}`)).status(), entry.url).toBe(200);
	}
});

for (const path of files("data/alignments")) {
	test(`${path}: every unit that is compared is in a row or listed as without counterpart, and none in both`, () => {
		const alignment = read(path);
		for (const [side, only] of [
			["a", "onlyA"],
			["b", "onlyB"],
		] as const) {
			const document = read(`data/documents/${alignment[side]}.json`);
			const compared = document.units
				.filter((unit: { kind: string }) =>
					["heading", "paragraph", "item", "table", "preamble"].includes(unit.kind),
				)
				.map((unit: { id: string }) => unit.id);
			const paired = new Set(alignment.rows.flatMap((row: { a: string[]; b: string[] }) => row[side]));
			const lone = new Set(alignment[only]);
			expect(compared.filter((id: string) => paired.has(id) === lone.has(id))).toEqual([]);
		}
	});
}

test("the whole outline of NQ 43 is there, each node with its attestation", () => {
	const { meta, units } = read("data/documents/43-nq-tw.json");
	const nodes = units
		.filter((unit: { kind: string }) => unit.kind === "heading")
		.map((unit: { id: string }) => unit.id);
	expect(nodes).toEqual([
		"i",
		"ii",
		"ii.1",
		"ii.2",
		"ii.3",
		"ii.4",
		"iii",
		"iv",
		"iv.1",
		"iv.2",
		"iv.3",
		"iv.4",
		"iv.5",
		"iv.6",
		"iv.7",
		"v",
	]);
	expect(meta.attestations.map((entry: { unit: string }) => entry.unit)).toEqual(["head.subject", ...nodes]);
});
