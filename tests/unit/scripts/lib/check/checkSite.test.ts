import assert from "node:assert/strict";
import path from "node:path";
import { after, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { close } from "pagefind";
import {
	checkFaultyFolder,
	checkFaultyHost,
	type Files,
	failures,
	page,
	soundRules,
} from "../../../../support/madeUpSite.ts";

type Fault = Parameters<typeof checkFaultyHost>[0];

after(close);

/** Adds to the body of a page. */
const add =
	(name: string, html: string) =>
	(files: Files): void => {
		files[name] = String(files[name]).replace("</body>", `${html}</body>`);
	};
const START = "index.html";

/** Headers of a sound host and others; null takes one away. */
const headers =
	(changes: Readonly<Record<string, string | null>>, only: RegExp = /./u) =>
	(file: string): Readonly<Record<string, string>> => {
		const sound = soundRules.headersOf(file);
		if (!only.test(file)) return sound;
		const all = Object.entries({ ...sound, ...changes });
		return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== null));
	};

describe("check:dist of a host", () => {
	it("should find nothing wrong with a sound site", async () => {
		assert.deepEqual(failures(await checkFaultyHost({})), []);
	});

	const rows: readonly (readonly [
		what: string,
		fault: Fault,
		title: string,
		status: string,
		said: RegExp,
	])[] = [
		[
			"a broken link",
			{ released: add(START, '<a href="van-ban/b/">b</a>') },
			"Liên kết trong trang",
			"error",
			/van-ban\/b\/, nhưng ở đó không có/u,
		],
		[
			"a missing anchor, percent-encoded",
			{ released: add(START, '<a href="van-ban/a/#m%E1%BB%A5c">b</a>') },
			"Liên kết trong trang",
			"error",
			/van-ban\/a\/#mục, nhưng trang ấy không có chỗ/u,
		],
		[
			"a link that leaves the folder of the site",
			{ released: add(START, '<a href="/khac/">b</a>') },
			"Liên kết trong trang",
			"error",
			/ra ngoài thư mục của trang, đến \/khac\//u,
		],
		[
			"a module that is not there",
			{
				released: (files) => {
					files["_astro/b.123.js"] = 'import("./c.123.js")';
				},
			},
			"Liên kết trong trang",
			"error",
			/_astro\/c\.123\.js/u,
		],
		[
			"a changed file",
			{ hosted: add("van-ban/a/index.html", "<p>thêm</p>") },
			"Tệp của bản phát hành",
			"error",
			/1 tệp khác với bản phát hành: .*van-ban\/a\//u,
		],
		[
			"a missing file",
			{
				hosted: (files) => {
					delete files["_astro/a.123.woff2"];
				},
				released: (files) => {
					files["_astro/a.123.css"] = "a {}";
				},
			},
			"Tệp của bản phát hành",
			"error",
			/1 tệp không đọc được, máy chủ trả lời 404: .*a\.123\.woff2/u,
		],
		[
			"a wrong media type",
			{
				rules: {
					typeOf: (file) => (file.endsWith(".css") ? "text/plain; charset=utf-8" : soundRules.typeOf(file)),
				},
			},
			"Kiểu tệp (Content-Type)",
			"error",
			/\.css được gửi là text\/plain, phải là text\/css/u,
		],
		[
			"a wrong charset",
			{
				rules: {
					typeOf: (file) =>
						file.endsWith(".html") ? "text/html; charset=windows-1258" : soundRules.typeOf(file),
				},
			},
			"Kiểu tệp (Content-Type)",
			"error",
			/bảng mã windows-1258/u,
		],
		[
			"an index file that is declared as compressed",
			{
				released: (files) => {
					files["pagefind/b.pf_meta"] = gzipSync("index");
				},
				rules: { headersOf: headers({ "Content-Encoding": "gzip" }, /b\.pf_meta$/u) },
			},
			"Chỉ mục tìm kiếm không bị nén lần nữa",
			"error",
			/b\.pf_meta/u,
		],
		[
			"an outside address in a style sheet",
			{
				released: (files) => {
					files["_astro/a.123.css"] += "b { background: URL(//cdn.example.vn/a.png) }";
				},
			},
			"Không có gì của máy chủ khác",
			"error",
			/_astro\/a\.123\.css .*\/\/cdn\.example\.vn\/a\.png/u,
		],
		[
			"an outside address in a script",
			{
				released: (files) => {
					files["_astro/b.123.js"] = "fetch(`https://dem.example.vn/x`)";
				},
			},
			"Không có gì của máy chủ khác",
			"error",
			/https:\/\/dem\.example\.vn\/x/u,
		],
		[
			"an outside link in a page",
			{ released: add(START, '<a href="https://example.com.vn/">b</a>') },
			"Không có gì của máy chủ khác",
			"error",
			/https:\/\/example\.com\.vn\//u,
		],
		[
			"an inline style",
			{ released: add(START, '<p style="color: red">b</p>') },
			"Không có mã viết lẫn trong trang",
			"error",
			/style của <p>/u,
		],
		[
			"an inline script",
			{ released: add(START, "<script>a()</script>") },
			"Không có mã viết lẫn trong trang",
			"error",
			/<script> không có src/u,
		],
		[
			"a handler within an element",
			{ released: add(START, '<p onclick="a()">b</p>') },
			"Không có mã viết lẫn trong trang",
			"error",
			/onclick của <p>/u,
		],
		[
			"an address that is code",
			{ released: add(START, '<a href=" JavaScript:a()">b</a>') },
			"Không có mã viết lẫn trong trang",
			"error",
			/javascript:/u,
		],
		[
			"a loose policy in a page whose host sends none",
			{
				released: (files) => {
					files["van-ban/a/index.html"] = String(files["van-ban/a/index.html"]).replace(
						"style-src 'self'",
						"style-src 'self' 'unsafe-inline'",
					);
				},
				rules: {
					headersOf: headers({
						"Content-Security-Policy": "frame-ancestors 'self'",
					}),
				},
			},
			"Chính sách nội dung (CSP)",
			"error",
			/style-src 'unsafe-inline'/u,
		],
		[
			"a policy of the host under which search cannot run",
			{
				rules: {
					headersOf: headers({ "Content-Security-Policy": "default-src 'self'; frame-ancestors 'self'" }),
				},
			},
			"Chính sách nội dung (CSP)",
			"error",
			/cấm điều trang cần \(script-src 'wasm-unsafe-eval'\)/u,
		],
		[
			"headers that are not sent",
			{ rules: { headersOf: headers({ "Referrer-Policy": null }) } },
			"Dòng đầu bảo vệ (header)",
			"warning",
			/Referrer-Policy/u,
		],
		[
			"pages that are kept for a day",
			{ rules: { headersOf: headers({ "Cache-Control": "max-age=86400" }, /\.html$/u) } },
			"Lưu đệm (Cache-Control)",
			"warning",
			/không hỏi lại/u,
		],
		[
			"a cookie",
			{ rules: { headersOf: headers({ "Set-Cookie": "a=b" }, /a\.json$/u) } },
			"Không đặt cookie",
			"error",
			/data\/documents\/a\.json/u,
		],
		[
			"a page for missing addresses that was built for another path",
			{
				released: (files) => {
					files["404.html"] = page("/khac/", '<a href="/khac/">a</a>');
				},
			},
			"Trang báo không có (404)",
			"error",
			/dẫn về \/khac\/, nhưng trang ở \/doi-chieu\//u,
		],
		[
			"a folder that is listed",
			{
				hosted: (files) => {
					files["_astro/index.html"] = "<h1>Index of /_astro</h1>";
				},
			},
			"Không liệt kê thư mục",
			"error",
			/_astro\/ Máy chủ liệt kê/u,
		],
		[
			"a page over its budget",
			{
				released: (files) => {
					files["van-ban/a/index.html"] += " ".repeat(500_000);
				},
			},
			"Dung lượng trang",
			"warning",
			/HTML quá 500 kB: .*van-ban\/a\//u,
		],
		[
			"an index that answers nothing",
			{
				released: (files) => {
					files["data/documents/a.json"] = JSON.stringify({
						units: [{ kind: "heading", text: "Xây dựng nông thôn mới kiểu mẫu" }],
					});
				},
			},
			"Tìm kiếm",
			"error",
			/“Xây dựng nông thôn mới kiểu mẫu” phải thấy văn bản a, nhưng không thấy gì/u,
		],
	];
	for (const [what, fault, title, status, said] of rows)
		it(`should find ${what}`, async () => {
			// A file that is decoded on the way is also another file than the released one: both are said.
			const found = failures(await checkFaultyHost(fault)).filter(
				([name, how]) =>
					how !== "skipped" &&
					(name !== "Tệp của bản phát hành" || title === name || !what.includes("compressed")),
			);
			assert.deepEqual(
				found.map(([name, how]) => [name, how]),
				[[title, status]],
				JSON.stringify(found, null, 1),
			);
			assert.match(found[0]?.[2] ?? "", said);
		});

	it("should not claim to have compared bytes where there is no list of files", async () => {
		const found = failures(await checkFaultyHost({ unlisted: true }));
		assert.deepEqual(
			found.map(([title, status]) => [title, status]),
			[
				["Tệp của bản phát hành", "skipped"],
				["Chỉ mục tìm kiếm không bị nén lần nữa", "skipped"],
				["Nén chữ khi gửi", "skipped"],
			],
		);
	});

	it("should say that the host has another release than the one beside the checker", async () => {
		const report = await checkFaultyHost({}, { released: add(START, "<p>mới</p>") });
		assert.deepEqual(
			failures(report).map(([title, status]) => [title, status]),
			[["Tệp của bản phát hành", "warning"]],
		);
	});

	it("should take the list beside the checker where the host sends none", async () => {
		const report = await checkFaultyHost({ unlisted: true, hosted: add(START, "<p>thêm</p>") }, {});
		const [[title, status, said = ""] = []] = failures(report);
		assert.deepEqual([title, status], ["Tệp của bản phát hành", "error"]);
		assert.match(said, /1 tệp khác/u);
		assert.match(said, /không gửi sha256sums\.txt/u);
	});

	it("should never run what the host sends as the runtime of search", async () => {
		const poison = (files: Files): void => {
			files["pagefind/pagefind.js"] = 'throw new Error("run");';
			for (const name of Object.keys(files)) if (/wasm.*\.pagefind$/u.test(name)) files[name] = "poison";
		};
		const report = await checkFaultyHost({ hosted: poison }, {});
		const found = failures(report).filter(([title]) => title === "Tìm kiếm");
		assert.deepEqual(
			found.map(([, status]) => status),
			["warning"],
		);
		assert.match(found[0]?.[2] ?? "", /bản pagefind\.js khác/u);
	});

	it("should find a broken link by following links where there is no list of files", async () => {
		const report = await checkFaultyHost({
			unlisted: true,
			released: add("van-ban/a/index.html", '<a href="../b/">b</a>'),
		});
		const found = failures(report).filter(([, status]) => status === "error");
		assert.deepEqual(
			found.map(([title]) => title),
			["Liên kết trong trang"],
		);
	});

	it("should stop at a site that is not this one", async () => {
		const { outcomes } = await checkFaultyHost({
			released: (files) => {
				files[START] = "<!DOCTYPE html><html><title>Cổng thông tin</title></html>";
			},
		});
		assert.deepEqual(
			outcomes.map(({ title, status }) => [title, status]),
			[["Trang đầu", "error"]],
		);
	});
});

describe("check:dist of a folder", () => {
	it("should find nothing wrong with a sound site", async () => {
		assert.deepEqual(failures(await checkFaultyFolder({})), []);
	});

	const rows: readonly (readonly [what: string, fault: Fault, status: string, said: RegExp])[] = [
		[
			"a file that is not of the release",
			{
				hosted: (files) => {
					files["ghi-chu.txt"] = "a";
				},
			},
			"warning",
			/1 tệp không thuộc bản phát hành: .*ghi-chu\.txt/u,
		],
		[
			"a changed configuration, which no host shows",
			{
				hosted: (files) => {
					files["web.config"] = "<a />";
				},
			},
			"error",
			/1 tệp khác với bản phát hành: .*web\.config/u,
		],
		[
			"a missing configuration",
			{
				hosted: (files) => {
					delete files["web.config"];
				},
			},
			"error",
			/Thiếu 1 tệp: .*web\.config/u,
		],
	];
	for (const [what, fault, status, said] of rows)
		it(`should find ${what}`, async () => {
			const found = failures(await checkFaultyFolder(fault));
			assert.deepEqual(
				found.map(([title, how]) => [title, how]),
				[["Tệp của bản phát hành", status]],
			);
			assert.match(found[0]?.[2] ?? "", said);
		});

	it("should name files, not addresses of its own server", async () => {
		const report = await checkFaultyFolder({ released: add(START, '<a href="van-ban/b/">b</a>') });
		const [[, , said = ""] = []] = failures(report);
		assert.doesNotMatch(said, /127\.0\.0\.1/u);
		assert.match(said, new RegExp(`${path.sep === "/" ? "/" : "."}index\\.html Dẫn đến`, "u"));
	});
});
