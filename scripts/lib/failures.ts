/** What a machine says when it cannot, in a sentence for the person in front of it. Data in, data out. */
import { getSystemErrorName, stripVTControlCharacters } from "node:util";

/** Environment variable: set to anything, it shows where in the code an error came from. */
export const STACK = "DOI_CHIEU_STACK";

/** What a failure is, from the place concerned ("" when it is not known), and how to mend it. */
interface Failure {
	what: (path: string) => string;
	mend: string;
}

/** The system does not tell the place of every failure. */
const named = (path: string): string => (path === "" ? "tệp" : path);

/** By error code; man 3 errno. */
const FAILURES: Readonly<Record<string, Failure>> = {
	ENOSPC: {
		what: (path) => `ổ đĩa đã đầy, không ghi được ${named(path)}`,
		mend: "xoá bớt tệp để ổ đĩa có chỗ, rồi chạy lại",
	},
	EDQUOT: {
		what: (path) => `đã dùng hết hạn mức đĩa của người dùng này, không ghi được ${named(path)}`,
		mend: "xoá bớt tệp hoặc xin thêm hạn mức, rồi chạy lại",
	},
	EFBIG: {
		what: (path) => `tệp lớn quá mức cho phép, không ghi được ${named(path)}`,
		mend: "nới giới hạn cỡ tệp (ulimit -f), rồi chạy lại",
	},
	EROFS: {
		what: (path) => `ổ đĩa chỉ cho đọc, không ghi được ${named(path)}`,
		mend: "chép dự án sang thư mục ghi được hoặc gắn lại ổ đĩa ở chế độ ghi, rồi chạy lại",
	},
	EACCES: {
		what: (path) => `không có quyền đọc hoặc ghi ${named(path)}`,
		mend: "xin quyền trên thư mục ấy (chown, chmod) hoặc chạy bằng tài khoản sở hữu dự án",
	},
	EPERM: {
		what: (path) => `hệ điều hành không cho thay đổi ${named(path)}`,
		mend: "đóng chương trình đang mở tệp ấy, xem quyền của thư mục, rồi chạy lại",
	},
	EMFILE: {
		what: (path) => `chương trình mở quá nhiều tệp cùng lúc, không mở được ${named(path)}`,
		mend: "nâng giới hạn bằng ulimit -n 4096, rồi chạy lại",
	},
	ENFILE: {
		what: (path) => `cả máy đang mở quá nhiều tệp, không mở được ${named(path)}`,
		mend: "đóng bớt chương trình, rồi chạy lại",
	},
	EXDEV: {
		what: (path) => `không chuyển được ${named(path)} sang chỗ khác vì hai bên nằm trên hai ổ đĩa`,
		mend: "để dist/ và .cache/ trên cùng một ổ với dự án, rồi chạy lại",
	},
	EBUSY: {
		what: (path) => `${named(path)} đang bị giữ: là ổ gắn riêng hoặc đang mở ở chương trình khác`,
		mend: "tháo ổ gắn (umount) hoặc đóng chương trình ấy, rồi chạy lại",
	},
	ENOMEM: {
		what: () => "máy hết bộ nhớ",
		mend: "đóng bớt chương trình, rồi chạy lại",
	},
	EAGAIN: {
		what: () => "máy không cho mở thêm tiến trình",
		mend: "đóng bớt chương trình, rồi chạy lại",
	},
	EIO: {
		what: (path) => `ổ đĩa báo lỗi khi đọc hoặc ghi ${named(path)}`,
		mend: "sao lưu dữ liệu và kiểm tra ổ đĩa, rồi chạy lại",
	},
	EISDIR: {
		what: (path) => `${named(path)} là thư mục, đáng lẽ phải là tệp`,
		mend: "dời thư mục ấy đi, rồi chạy lại",
	},
	ENOTDIR: {
		what: (path) => `một phần của đường dẫn ${named(path)} là tệp, đáng lẽ phải là thư mục`,
		mend: "dời tệp ấy đi, rồi chạy lại",
	},
	ENOENT: {
		what: (path) => `không tìm thấy ${named(path)}`,
		mend: "xem tệp ấy còn không (thiếu thư viện thì npm ci), rồi chạy lại",
	},
};

export interface Explanation {
	/** What is wrong and where, without a full stop. */
	what: string;
	/** How to mend it; null when only the error itself can tell. */
	mend: string | null;
}

/**
 * What an error means.
 *
 * @param error Whatever was thrown; what it was caused by is looked through too.
 * @param root Folder that paths are shown from.
 */
export function explain(error: unknown, root: string): Explanation {
	const chain = causesOf(error);
	for (const one of chain) {
		const code = codeOf(one);
		const failure = code === null ? undefined : FAILURES[code];
		if (failure !== undefined) return { what: failure.what(shorten(pathOf(one), root)), mend: failure.mend };
	}
	// Of several errors at once, the first that is gathered says more than what gathers them.
	const [told = new Error(String(error))] = chain.filter((one) => gatheredBy(one).length === 0);
	const place = chain.map((one) => placeOf(one, root)).find((found) => found !== "") ?? "";
	// What follows the first line is code that it quotes.
	const [line = ""] = stripVTControlCharacters(told.message || told.name)
		.trim()
		.split(/\s*\n/u);
	const message = shorten(line.replace(/[.\s]+$/u, ""), root);
	return { what: place === "" ? message : `${place}: ${message}`, mend: null };
}

/** An error, what it was caused by and what it gathers, the outermost first. */
function causesOf(error: unknown, seen = new Set<unknown>()): Error[] {
	if (!(error instanceof Error) || seen.has(error)) return [];
	seen.add(error);
	return [error, ...[error.cause, ...gatheredBy(error)].flatMap((one) => causesOf(one, seen))];
}

const gatheredBy = (error: Error): unknown[] =>
	"errors" in error && Array.isArray(error.errors) ? error.errors : [];

/** Programs in Rust (the bundler, the search index) tell the number of a failure and no name. */
const RUST = /\(os error (?<number>\d+)\)/u;

/** The code of an error; null when it has none. */
function codeOf(error: Error): string | null {
	if ("code" in error && typeof error.code === "string" && error.code in FAILURES) return error.code;
	const number = RUST.exec(error.message)?.groups?.number;
	if (number === undefined || process.platform === "win32") return null;
	return getSystemErrorName(-Number(number));
}

function pathOf(error: Error): string {
	// Of a renaming, what is to be replaced is the place that a person knows.
	if ("dest" in error && typeof error.dest === "string") return error.dest;
	return "path" in error && typeof error.path === "string" ? error.path : "";
}

interface Located {
	file?: unknown;
	line?: unknown;
}

/** Where Astro or Vite says that a page is wrong: "src/pages/index.astro:12". */
function placeOf(error: Error, root: string): string {
	const { file, line }: Located = "loc" in error && typeof error.loc === "object" ? (error.loc ?? {}) : {};
	const id = "id" in error && typeof error.id === "string" ? error.id : "";
	const named = typeof file === "string" ? file : id;
	if (named === "") return "";
	return shorten(named, root) + (typeof line === "number" ? `:${line}` : "");
}

/** Paths from the project, as a person sees them. */
function shorten(text: string, root: string): string {
	return text.replaceAll("file://", "").replaceAll(`${root}/`, "").replaceAll(`${root}\\`, "");
}
