/** The host says of each file what it is, and changes nothing on the way. */

import { isForServer } from "../../hosting/serverFiles.ts";
import { mediaType, PUBLISHED_TYPES } from "../../mediaType.ts";
import { ask, NoAnswer } from "../host.ts";
import { mend } from "../mends.ts";
import { formatGathered, gather, type Outcome, outcome, type Problem, skipped } from "../outcome.ts";
import { nameOf, type Site } from "../site.ts";
import type { SiteFile } from "../survey.ts";

const TYPES_TITLE = "Kiểu tệp (Content-Type)";

/** Other names that browsers take for the same. Source: WHATWG MIME Sniffing, IANA media types. */
const SAME: Readonly<Record<string, readonly string[]>> = {
	"text/javascript": ["application/javascript", "application/x-javascript"],
	"application/xml": ["text/xml"],
	"image/x-icon": ["image/vnd.microsoft.icon"],
	"font/woff2": ["application/font-woff2", "application/x-font-woff2"],
	"application/json": ["text/json"],
};

/** Kinds that browsers refuse under another type; the others are only shown or saved otherwise. */
const REFUSED: ReadonlySet<string> = new Set([".html", ".css", ".js", ".svg"]);

/** Kinds that say nothing of their charset themselves, so that Vietnamese would be spoilt without it. */
const NEEDS_CHARSET: ReadonlySet<string> = new Set([".txt", ".csv"]);

const endingOf = (path: string): string => /\.[^./]+$/u.exec(path.toLowerCase())?.[0] ?? "";

export function checkTypes(site: Site): Outcome {
	return site.folder === null ? checkSent(site) : checkEndings(site);
}

/** In a folder nobody has sent anything yet: only a kind of file that no configuration knows is wrong. */
function checkEndings(site: Site): Outcome {
	const unknown = [...site.survey.files.keys()].filter(
		(path) => mediaType(path) === null && !isForServer(path),
	);
	const problems = [...gather(unknown.map((path) => [nameOf(site, path), endingOf(path)] as const))].map(
		([ending, gathered]): Problem => ({
			severity: "warning",
			address: null,
			message: `Các mẫu cấu hình không khai kiểu của tệp ${ending === "" ? "không đuôi" : ending}: ${formatGathered(gathered)}.`,
			mend: "Khai thêm kiểu tệp ấy trên máy chủ, hoặc bỏ tệp nếu không cần.",
		}),
	);
	return outcome(TYPES_TITLE, `${PUBLISHED_TYPES.length} đuôi tệp được khai`, problems);
}

function checkSent(site: Site): Outcome {
	const found: [string, string][] = [];
	const severe = new Set<string>();
	const settings = new Map<string, "types" | "charset">();
	const report = (file: SiteFile, message: string, setting: "types" | "charset", isError: boolean): void => {
		found.push([nameOf(site, file.path), message]);
		settings.set(message, setting);
		if (isError) severe.add(message);
	};
	for (const file of site.survey.files.values()) {
		const expected = mediaType(file.path);
		if (expected === null) continue;
		const ending = endingOf(file.path);
		const sent = file.headers.get("content-type") ?? "";
		const [type = ""] = sent.toLowerCase().split(";");
		const [wanted = ""] = expected.split(";");
		const charset = /charset\s*=\s*"?(?<name>[^";\s]+)/iu.exec(sent)?.groups?.name?.toLowerCase();
		if (!isSame(type.trim(), wanted))
			report(
				file,
				`Tệp ${ending} được gửi là ${type.trim() === "" ? "(không ghi kiểu)" : type.trim()}, phải là ${wanted}`,
				"types",
				REFUSED.has(ending),
			);
		else if (charset !== undefined && charset !== "utf-8" && charset !== "utf8")
			report(file, `Tệp ${ending} được gửi với bảng mã ${charset}, phải là utf-8`, "charset", true);
		else if (charset === undefined && NEEDS_CHARSET.has(ending))
			report(file, `Tệp ${ending} được gửi không ghi bảng mã, phải là utf-8`, "charset", false);
		else if (charset === undefined && file.facts.kind === "page" && file.facts.charset !== "utf-8")
			report(file, "Trang không ghi bảng mã utf-8, cả ở máy chủ lẫn trong trang", "charset", true);
	}
	const problems = [...gather(found)].map(
		([message, gathered]): Problem => ({
			severity: severe.has(message) ? "error" : "warning",
			address: null,
			message: `${message}: ${formatGathered(gathered)}.`,
			mend: mend(
				settings.get(message) === "charset" ? "Ghi bảng mã utf-8" : "Khai đúng kiểu tệp",
				settings.get(message) ?? "types",
				site.server,
			),
		}),
	);
	return outcome(TYPES_TITLE, `${site.survey.files.size.toLocaleString("vi-VN")} tệp`, problems);
}

/** Bytes that only scripts read may be called anything but text, which hosts compress and recode. */
const isSame = (type: string, wanted: string): boolean =>
	type === wanted ||
	SAME[wanted]?.includes(type) === true ||
	(wanted === "application/octet-stream" && !type.startsWith("text/"));

const PAGEFIND_FILE = /\.(?:pagefind|pf_\w+)$/u;

/** Pagefind's files are compressed as they are; what is done to them on the way can only harm. */
export function checkIndexFiles(site: Site): Outcome {
	const title = "Chỉ mục tìm kiếm không bị nén lần nữa";
	const files = [...site.survey.files.values()].filter(({ path }) => PAGEFIND_FILE.test(path));
	if (files.length === 0) return skipped(title, "không thấy tệp nào của chỉ mục");
	const encoded = files.filter(({ headers }) => isEncoded(headers));
	const [gathered] = gather(encoded.map(({ path }) => [nameOf(site, path), ""] as const)).values();
	const unpacked = encoded.some(({ path, sum }) => (site.manifest?.get(path) ?? sum) !== sum);
	const problems: Problem[] =
		gathered === undefined
			? []
			: [
					{
						severity: unpacked ? "error" : "warning",
						address: null,
						message: `${gathered.count} tệp của Pagefind được gửi kèm Content-Encoding, dù đã nén sẵn: ${formatGathered(gathered)}.`,
						mend: mend("Đừng nén và đừng khai nén các tệp .pagefind, .pf_*", "encodingOff", site.server),
					},
				];
	return outcome(title, `${files.length.toLocaleString("vi-VN")} tệp`, problems);
}

const isEncoded = (headers: Headers): boolean =>
	!/^(?:|identity)$/iu.test((headers.get("content-encoding") ?? "").trim());

/** Text smaller than this may well travel as it is. */
const WORTH_IT = 10_000;
/** IIS compresses what is asked for often. */
const TRIES = 4;

/** The largest page, style sheet and script travel compressed. */
export async function checkCompression(site: Site): Promise<Outcome> {
	const title = "Nén chữ khi gửi";
	const problems: Problem[] = [];
	let looked = 0;
	for (const kind of ["page", "style", "script"] as const) {
		const largest = [...site.survey.files.values()]
			.filter(({ facts, bytes }) => facts.kind === kind && bytes >= WORTH_IT)
			.reduce<SiteFile | null>(
				(most, file) => (most === null || file.bytes > most.bytes ? file : most),
				null,
			);
		if (largest === null) continue;
		looked += 1;
		if (isEncoded(largest.headers) || (await isCompressedLater(largest.url))) continue;
		problems.push({
			severity: "warning",
			address: nameOf(site, largest.path),
			message: `Gửi ${Math.round(largest.bytes / 1000).toLocaleString("vi-VN")} kB không nén.`,
			mend: mend("Bật nén chữ", "compression", site.server),
		});
	}
	if (looked === 0) return skipped(title, "không có tệp nào đủ lớn");
	return outcome(title, `${looked} tệp lớn nhất của mỗi loại`, problems);
}

async function isCompressedLater(url: URL): Promise<boolean> {
	for (let tries = 0; tries < TRIES; tries += 1)
		try {
			if (isEncoded((await ask(url)).headers)) return true;
		} catch (error) {
			if (!(error instanceof NoAnswer)) throw error;
			return false;
		}
	return false;
}
