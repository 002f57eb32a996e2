import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { SECURITY_HEADERS } from "../../../../scripts/lib/hosting/headers.ts";
import { type Serving, serve } from "../../../../scripts/lib/serve.ts";

const BASE = "/kho/doi-chieu/";

describe("serve", () => {
	let folder: string;
	let site: Serving;

	before(async () => {
		folder = await mkdtemp(path.join(tmpdir(), "doi-chieu-serve-"));
		const dist = path.join(folder, "dist");
		await mkdir(path.join(dist, "van-ban", "kế hoạch"), { recursive: true });
		await writeFile(path.join(folder, "secret.txt"), "secret");
		await mkdir(path.join(folder, "dist-other"));
		await writeFile(path.join(folder, "dist-other", "a.txt"), "secret");
		await writeFile(path.join(dist, "index.html"), "<h1>Đối chiếu</h1>");
		await writeFile(path.join(dist, "404.html"), "<h1>Không có trang này</h1>");
		await writeFile(path.join(dist, "index.json"), "{}");
		await writeFile(path.join(dist, "web.config"), "secret");
		await writeFile(path.join(dist, ".htaccess"), "secret");
		await mkdir(path.join(dist, "_astro"));
		await writeFile(path.join(dist, "_astro", "Page.C8BrQX-T.css"), "a {}");
		await writeFile(path.join(dist, "chữ.woff2"), "font");
		await writeFile(path.join(dist, "van-ban", "kế hoạch", "index.html"), "<h1>Kế hoạch</h1>");
		site = await serve({ root: dist, port: 0, host: "127.0.0.1", base: BASE });
	});
	after(async () => {
		await site.close();
		await rm(folder, { recursive: true });
	});

	it("should say where it serves", () => {
		assert.equal(site.url, `http://127.0.0.1:${site.port}${BASE}`);
	});

	const answers: readonly (readonly [string, string, number, string, string])[] = [
		["the home page", BASE, 200, "text/html; charset=utf-8", "<h1>Đối chiếu</h1>"],
		["the home page with a query", `${BASE}?q=a`, 200, "text/html; charset=utf-8", "<h1>Đối chiếu</h1>"],
		["a data file", `${BASE}index.json`, 200, "application/json; charset=utf-8", "{}"],
		["a name with marks", `${BASE}${encodeURI("chữ.woff2")}`, 200, "font/woff2", "font"],
		[
			"a folder",
			`${BASE}van-ban/${encodeURI("kế hoạch")}/`,
			200,
			"text/html; charset=utf-8",
			"<h1>Kế hoạch</h1>",
		],
	];
	for (const [what, address, status, type, body] of answers) {
		it(`should send ${what}`, async () => {
			assert.deepEqual(await get(address), { status, type, body, location: undefined });
		});
	}

	const missing: readonly (readonly [string, string])[] = [
		["a missing page", `${BASE}nothing/`],
		["a file as a folder", `${BASE}index.json/`],
		["a folder without a page", `${BASE}van-ban/`],
		["an address outside the base", "/"],
		["a neighbour of the base", "/kho/doi-chieu-2/"],
		["the folder above", `${BASE}../secret.txt`],
		["the folder above, encoded", `${BASE}%2e%2e%2fsecret.txt`],
		["the folder above, from within", `${BASE}van-ban/../../secret.txt`],
		["a folder whose name only begins alike", `${BASE}%2e%2e/dist-other/a.txt`],
		["an absolute path", `${BASE}%2fetc%2fpasswd`],
		["an absolute path after the base", `${BASE}/etc/passwd`],
		["a configuration of a web server", `${BASE}web.config`],
		["a hidden file", `${BASE}.htaccess`],
		["a zero byte", `${BASE}index.html%00.txt`],
		["broken encoding", `${BASE}%E0%A4%A`],
	];
	for (const [what, address] of missing) {
		it(`should answer 404 with the site's page to ${what}`, async () => {
			const { status, body } = await get(address);
			assert.deepEqual({ status, body }, { status: 404, body: "<h1>Không có trang này</h1>" });
		});
	}

	const moved: readonly (readonly [string, string, string])[] = [
		["a folder", `${BASE}van-ban`, `${BASE}van-ban/`],
		["a folder with a query", `${BASE}van-ban?q=a`, `${BASE}van-ban/?q=a`],
		["the base itself", "/kho/doi-chieu", BASE],
		["what looks like another host", `${BASE}/van-ban`, `${BASE}van-ban/`],
	];
	for (const [what, address, location] of moved) {
		it(`should add the last slash to ${what}`, async () => {
			const answer = await get(address);
			assert.deepEqual([answer.status, answer.location], [301, location]);
		});
	}

	it("should compress text for who takes it, and nothing that is compressed already", async () => {
		const encoding = async (name: string, accepted: string): Promise<string | undefined> =>
			await new Promise((resolve, reject) => {
				const headers = { "accept-encoding": accepted };
				request({ host: "127.0.0.1", port: site.port, path: BASE + name, headers }, (answer) => {
					answer.resume();
					resolve(answer.headers["content-encoding"]);
				})
					.on("error", reject)
					.end();
			});
		assert.equal(await encoding("index.json", "gzip, br"), "gzip");
		assert.equal(await encoding("index.json", "identity"), undefined);
		assert.equal(await encoding(encodeURIComponent("chữ.woff2"), "gzip"), undefined);
	});

	it("should answer HEAD without a body", async () => {
		assert.deepEqual(await get(`${BASE}index.json`, "HEAD"), {
			status: 200,
			type: "application/json; charset=utf-8",
			body: "",
			location: undefined,
		});
	});

	it("should send the site's policy and the other headers with pages, missing ones too", async () => {
		for (const address of [site.url, `${site.url}nothing/`]) {
			const response = await fetch(address);
			await response.text();
			for (const [name, value] of SECURITY_HEADERS) assert.equal(response.headers.get(name), value);
		}
	});

	it("should not let the page for missing ones be kept", async () => {
		const response = await fetch(`${site.url}nothing/`);
		await response.text();
		assert.equal(response.headers.get("etag"), null);
	});

	it("should let browsers keep what is named after its content", async () => {
		const response = await fetch(`${site.url}_astro/Page.C8BrQX-T.css`);
		await response.text();
		assert.match(response.headers.get("cache-control") ?? "", /immutable/u);
	});

	it("should send a page that a browser has kept only when it has changed", async () => {
		const page = path.join(folder, "dist", "van-ban", "kế hoạch", "index.html");
		const url = `${site.url}van-ban/${encodeURI("kế hoạch")}/`;
		const first = await fetch(url);
		await first.text();
		const headers = { "If-None-Match": first.headers.get("etag") ?? "", "Cache-Control": "no-cache" };
		assert.equal((await fetch(url, { headers })).status, 304);
		const text = await readFile(page, "utf8");
		await writeFile(page, "<h1>Kế hoạch mới</h1>");
		assert.equal((await fetch(url, { headers })).status, 200);
		await writeFile(page, text);
	});

	it("should refuse to write", async () => {
		assert.equal((await get(BASE, "POST")).status, 405);
	});

	for (const taken of ["127.0.0.1", "::1"]) {
		it(`should move on when another program has the port at ${taken}`, async (t) => {
			const other = createServer();
			const failure = await new Promise((resolve) => {
				other.once("error", resolve);
				other.listen(0, taken, () => resolve(null));
			});
			if (failure !== null) return t.skip("this machine has no IPv6");
			const { port } = other.address() as AddressInfo;
			const second = await serve({ root: folder, port });
			assert.ok(second.port > port);
			assert.equal(second.url, `http://localhost:${second.port}/`);
			await second.close();
			other.close();
		});
	}

	it("should free its port when closed", async () => {
		const first = await serve({ root: folder, port: 0 });
		await first.close();
		const second = await serve({ root: folder, port: first.port });
		assert.equal(second.port, first.port);
		await second.close();
	});

	/** Sends the address as it stands; `fetch` would tidy "../" away. */
	function get(address: string, method = "GET") {
		return new Promise<{ status?: number; type?: string; location?: string; body: string }>(
			(resolve, reject) => {
				request({ host: "127.0.0.1", port: site.port, path: address, method }, (response) => {
					let body = "";
					response.setEncoding("utf8");
					response.on("data", (part: string) => {
						body += part;
					});
					response.on("end", () => {
						const { "content-type": type, location } = response.headers;
						resolve({ status: response.statusCode, type, location, body });
					});
				})
					.on("error", reject)
					.end();
			},
		);
	}
});
