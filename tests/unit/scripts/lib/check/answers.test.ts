/** Hosts that answer otherwise than with files: each is a few lines of a server. */
import assert from "node:assert/strict";
import type { RequestListener, ServerResponse } from "node:http";
import { describe, it } from "node:test";
import { checkHost } from "../../../../../scripts/lib/check/checkSite.ts";
import { listen } from "../../../../../scripts/lib/listen.ts";
import { failures, page } from "../../../../support/madeUpSite.ts";

/** Answers to addresses below the root; what is not named is missing. */
type Answers = Readonly<Record<string, (response: ServerResponse) => void>>;

const html =
	(text: string, status = 200) =>
	(response: ServerResponse): void => {
		response.writeHead(status, { "Content-Type": "text/html; charset=utf-8" }).end(text);
	};
const to =
	(location: string) =>
	(response: ServerResponse): void => {
		response.writeHead(301, { Location: location }).end();
	};

const SOUND: Answers = {
	"/": html(page("./", '<a href="a/">a</a>')),
	"/a/": html(page("../", '<a href="../">b</a>')),
	"/a": to("/a/"),
	missing: html(page("/", '<a href="/">a</a>'), 404),
};

/** What the checks of a title say of a host. */
async function said(answers: Answers, title: string): Promise<string | null> {
	const all = { ...SOUND, ...answers };
	const respond: RequestListener = (request, response) => (all[request.url ?? ""] ?? all.missing)?.(response);
	const listening = await listen(respond, 0, "127.0.0.1");
	try {
		const report = await checkHost(new URL(`http://127.0.0.1:${listening.port}/`), null);
		const found = failures(report).filter(([name]) => name === title);
		return found.map(([, status, text]) => `${status}: ${text}`)[0] ?? null;
	} finally {
		await listening.close();
	}
}

describe("check:dist of a host's answers", () => {
	const rows: readonly (readonly [what: string, answers: Answers, title: string, said: RegExp | null])[] = [
		["a sound page for missing addresses", {}, "Trang báo không có (404)", null],
		[
			"missing pages that are answered with 200",
			{ missing: html(page("/", '<a href="/">a</a>')) },
			"Trang báo không có (404)",
			/^error: .*trả lời 200, phải là 404/u,
		],
		[
			"a host's own page for missing addresses",
			{ missing: html("<h1>404</h1>", 404) },
			"Trang báo không có (404)",
			/^warning: .*không phải bằng 404\.html/u,
		],
		["a sound redirect", {}, "Địa chỉ thiếu dấu / ở cuối", null],
		[
			"a redirect to another port",
			{ "/a": to("http://127.0.0.1:1/a/") },
			"Địa chỉ thiếu dấu / ở cuối",
			/^error: .*đưa đến http:\/\/127\.0\.0\.1:1\/a\//u,
		],
		[
			"a folder that is shown without its slash",
			{ "/a": html(page("../", "")) },
			"Địa chỉ thiếu dấu / ở cuối",
			/^error: .*trả lời 200/u,
		],
		[
			"a configuration that anybody can read",
			{ "/.htaccess": html("Options") },
			"Tệp cấu hình không đọc được qua mạng",
			/^warning: .*\.htaccess/u,
		],
		[
			"a start page that leads to another host",
			{ "/": to("https://dang-nhap.example.vn/") },
			"Trang đầu",
			/^error: .*sang https:\/\/dang-nhap\.example\.vn\//u,
		],
		["a start page that is forbidden", { "/": html("", 403) }, "Trang đầu", /^error: .*trả lời 403/u],
		["search without a runtime beside the checker", {}, "Tìm kiếm", /^skipped: /u],
	];
	for (const [what, answers, title, expected] of rows)
		it(`should judge ${what}`, async () => {
			const found = await said(answers, title);
			if (expected === null) assert.equal(found, null);
			else assert.match(found ?? "", expected);
		});

	it("should say that nobody answers", async () => {
		const { port, close } = await listen(() => {}, 0, "127.0.0.1");
		await close();
		const [[title, status, text = ""] = []] = failures(
			await checkHost(new URL(`http://127.0.0.1:${port}/`), null),
		);
		assert.deepEqual([title, status], ["Trang đầu", "error"]);
		assert.match(text, /từ chối kết nối/u);
	});
});
