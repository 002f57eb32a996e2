/** Search finds what the site publishes. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { NoAnswer } from "../host.ts";
import { mend } from "../mends.ts";
import { type Outcome, outcome, type Problem, skipped } from "../outcome.ts";
import { askIndex, type Runtime } from "../search/askIndex.ts";
import { findQuestion } from "../search/question.ts";
import { nameOf, type Site } from "../site.ts";

const TITLE = "Tìm kiếm";
const SCRIPT = "pagefind/pagefind.js";

/** Runtime of Pagefind in the folder of a release; null when it has none. */
export async function readRuntime(reference: string): Promise<Runtime | null> {
	const folder = join(reference, "pagefind");
	try {
		const names = (await readdir(folder)).filter((name) => /^wasm\..*\.pagefind$/u.test(name)).sort();
		return {
			script: await readFile(join(folder, "pagefind.js"), "utf8"),
			programs: await Promise.all(
				names.map(async (name) => [name, await readFile(join(folder, name))] as const),
			),
		};
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
		throw error;
	}
}

/** Asks for a heading of a document, and expects that document. */
export async function checkSearch(site: Site): Promise<Outcome> {
	const { root, files } = site.survey;
	const runtime = site.reference === null ? null : await readRuntime(site.reference);
	if (runtime === null)
		return skipped(
			TITLE,
			"cạnh chương trình kiểm tra không có thư mục trang/ để lấy bộ tìm; mã của máy chủ thì không chạy thử ở đây",
		);
	const problems: Problem[] = [];
	const wrong = (message: string, how: string): void => {
		problems.push({ severity: "error", address: new URL("tim-kiem/", root).href, message, mend: how });
	};
	const there = files.get(SCRIPT);
	if (there !== undefined && there.sum !== createHash("sha256").update(runtime.script).digest("hex"))
		problems.push({
			severity: "warning",
			address: nameOf(site, SCRIPT),
			message: "Máy chủ phục vụ một bản pagefind.js khác với bản dùng để thử ở đây.",
			mend: "Kiểm tra bằng chương trình đi cùng bản đang đặt trên máy chủ.",
		});
	try {
		const question = await findQuestion(root);
		if (question === null) {
			wrong(
				"Không đọc được văn bản nào trong data/ để thử tìm.",
				"Chép lại thư mục data/ của bản phát hành.",
			);
			return outcome(TITLE, "không có câu hỏi", problems);
		}
		const { words, document } = question;
		const answer = await askIndex(runtime, new URL("pagefind/", root), words);
		const copy = mend("Chép lại thư mục pagefind/ và cho máy chủ gửi mọi tệp trong đó", "types", site.server);
		if ("tooSlow" in answer) wrong(`Tìm “${words}” quá lâu không thấy trả lời.`, copy);
		else if ("failed" in answer) wrong(`Tìm “${words}” không chạy được (${answer.failed}).`, copy);
		else if (!answer.documents.includes(document))
			wrong(
				`Tìm “${words}” phải thấy văn bản ${document}, nhưng ${answer.documents.length === 0 ? "không thấy gì" : `chỉ thấy ${answer.documents.join(", ")}`}.`,
				copy,
			);
		return outcome(TITLE, `“${words}” → ${document}`, problems);
	} catch (error) {
		if (error instanceof NoAnswer) wrong(error.message, error.mend);
		else if (error instanceof SyntaxError)
			wrong("Dữ liệu trong data/ không phải là JSON.", "Chép lại thư mục data/ của bản phát hành.");
		else throw error;
		return outcome(TITLE, "không có câu hỏi", problems);
	}
}
