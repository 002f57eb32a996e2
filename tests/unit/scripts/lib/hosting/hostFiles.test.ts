import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { CACHING, SECURITY_HEADERS } from "../../../../../scripts/lib/hosting/headers.ts";
import {
	BESIDE_SITE,
	type HostTemplate,
	hostFile,
	WITHIN_SITE,
	writeHostFiles,
} from "../../../../../scripts/lib/hosting/hostFiles.ts";
import { fillTemplate } from "../../../../../scripts/lib/hosting/template.ts";
import { mediaType, PUBLISHED_TYPES } from "../../../../../scripts/lib/mediaType.ts";
import { rulesOfIis } from "../../../../servers/iis.ts";

const BASE = "/kho/doi-chieu/";
/** What a server's own file does not say: Apache's headers are in .htaccess. */
const WITHOUT_HEADERS = new Set<HostTemplate>(["apache.conf"]);
const templates = [...(Object.keys(WITHIN_SITE) as HostTemplate[]), ...BESIDE_SITE];

describe("host configurations", () => {
	for (const template of templates) {
		it(`should name the base, and leave no hole, in ${template}`, async () => {
			const text = await hostFile(template, BASE);
			assert.ok(text.includes(BASE));
			assert.doesNotMatch(text, /\{\{|\}\}/u);
			assert.doesNotMatch(await hostFile(template, "/"), /kho|\/\/404/u);
		});

		it(`should send every header, and both ways of caching, by ${template}`, async () => {
			if (WITHOUT_HEADERS.has(template) || template === "web.config") return;
			const text = await hostFile(template, BASE);
			for (const [name, value] of SECURITY_HEADERS)
				assert.match(text, new RegExp(`${name} "${RegExp.escape(value)}"`, "u"));
			assert.ok(text.includes(CACHING.hashed));
			assert.ok(text.includes(CACHING.other));
		});
	}

	describe("web.config, as IIS reads it", () => {
		let root: string;
		before(async () => {
			root = await mkdtemp(path.join(tmpdir(), "doi-chieu-iis-"));
			await writeHostFiles(root, path.join(root, "beside"), BASE);
		});
		after(() => rm(root, { recursive: true }));

		it("should hand out every kind of file that the site publishes, as our own server does", () => {
			const { typeOf } = rulesOfIis(root);
			for (const [extension] of PUBLISHED_TYPES)
				assert.equal(typeOf(`a${extension}`), mediaType(`a${extension}`));
		});

		it("should refuse what it does not name", () => {
			assert.equal(rulesOfIis(root).typeOf("a.exe"), null);
			assert.equal(rulesOfIis(root).typeOf(".htaccess"), null);
		});

		it("should send the security headers with every file", () => {
			const { "Cache-Control": _, ...headers } = rulesOfIis(root).headersOf(path.join(root, "index.html"));
			assert.deepEqual(headers, Object.fromEntries(SECURITY_HEADERS));
		});

		it("should let hashed files be kept for a year, and pages be asked for again", () => {
			const { headersOf } = rulesOfIis(root);
			assert.equal(headersOf(path.join(root, "index.html"))["Cache-Control"], CACHING.other);
			assert.equal(
				headersOf(path.join(root, "_astro", "a.js"))["Cache-Control"],
				"public, immutable,max-age=31536000",
			);
		});
	});
});

describe("fillTemplate", () => {
	it("should repeat what stands in a list, with the names around it", () => {
		assert.equal(fillTemplate("{{#a}}{{b}}{{c}};{{/a}}", { a: [{ b: "1" }, { b: "2" }], c: "x" }), "1x;2x;");
	});

	it("should drop what stands in an empty list", () => {
		assert.equal(fillTemplate("a{{#b}}c{{/b}}", { b: [] }), "a");
	});

	it("should refuse a name or a list that is not given", () => {
		assert.throws(() => fillTemplate("{{a}}", {}), /\{\{a\}\}/u);
		assert.throws(() => fillTemplate("{{#a}}{{/a}}", { a: "" }), /#a/u);
	});
});
