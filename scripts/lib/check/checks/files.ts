/** Every file of the release is there, byte for byte. */
import { SUMS_FILE } from "../../sums.ts";
import { mend } from "../mends.ts";
import { formatGathered, gather, type Outcome, outcome, type Problem, skipped } from "../outcome.ts";
import { nameOf, type Site } from "../site.ts";

const TITLE = "Tệp của bản phát hành";

/** Compares with the list of the release; without one it only says what could not be read. */
export function checkFiles(site: Site): Outcome {
	const { survey, manifest, folder } = site;
	const problems = [...unread(site)];
	const count = survey.files.size.toLocaleString("vi-VN");
	if (manifest === null)
		return problems.length > 0
			? outcome(TITLE, `đọc được ${count} tệp`, problems)
			: skipped(
					TITLE,
					`không có ${SUMS_FILE} đọc được nên chưa so được từng byte; đọc được ${count} tệp${folder === null ? " lần theo liên kết" : ""}`,
				);

	const found: [string, string][] = [];
	let compared = 0;
	for (const [path, sum] of manifest) {
		const there = folder?.sums.get(path) ?? survey.files.get(path)?.sum;
		if (there !== undefined) compared += 1;
		if (there !== undefined && there !== sum) found.push([nameOf(site, path), "changed"]);
		else if (folder !== null && there === undefined) found.push([nameOf(site, path), "missing"]);
	}
	if (folder !== null)
		for (const path of folder.sums.keys())
			if (!manifest.has(path) && path !== SUMS_FILE) found.push([nameOf(site, path), "extra"]);
	const gathered = gather(found);
	const changed = gathered.get("changed");
	const missing = gathered.get("missing");
	const extra = gathered.get("extra");
	if (changed !== undefined)
		problems.push({
			severity: "error",
			address: null,
			message: `${changed.count} tệp khác với bản phát hành: ${formatGathered(changed)}.`,
			mend:
				folder === null
					? mend(
							"Chép lại cả thư mục trang/, và tắt chức năng của máy chủ hay thiết bị trung gian sửa nội dung",
							"files",
							site.server,
						)
					: "Giải nén lại gói phát hành, hoặc chạy lại npm run build.",
		});
	if (missing !== undefined)
		problems.push({
			severity: "error",
			address: null,
			message: `Thiếu ${missing.count} tệp: ${formatGathered(missing)}.`,
			mend: "Giải nén lại gói phát hành; khi chép nhớ chép cả tệp có tên bắt đầu bằng dấu chấm.",
		});
	if (extra !== undefined)
		problems.push({
			severity: "warning",
			address: null,
			message: `${extra.count} tệp không thuộc bản phát hành: ${formatGathered(extra)}.`,
			mend: "Xoá thư mục cũ trước khi chép bản mới; tệp lạ phải có người chịu trách nhiệm.",
		});
	if (site.sameRelease === false)
		problems.push({
			severity: "warning",
			address: null,
			message: `Máy chủ đang phục vụ bản khác với bản nằm cạnh chương trình kiểm tra (${SUMS_FILE} khác nhau).`,
			mend: "Nếu vừa cập nhật thì chép lại trang; nếu không thì kiểm tra bằng chương trình đi cùng bản ấy.",
		});
	if (site.manifestIsLocal)
		problems.push({
			severity: "error",
			address: nameOf(site, SUMS_FILE),
			message: `Máy chủ không gửi ${SUMS_FILE}; đã so với danh sách nằm cạnh chương trình kiểm tra.`,
			mend: `Chép cả ${SUMS_FILE} lên máy chủ.`,
		});
	return outcome(TITLE, `so ${compared.toLocaleString("vi-VN")} tệp với ${SUMS_FILE}`, problems);
}

/** Files that were asked for and not had. */
function* unread(site: Site): Generator<Problem> {
	const { silent, refused, unasked } = site.survey;
	const listed = ([path]: readonly [string, unknown]): boolean =>
		site.manifest?.has(path) === true || path === "index.html";
	const statuses = gather(
		[...refused].filter(listed).map(([path, { status }]) => [nameOf(site, path), String(status)] as const),
	);
	for (const [status, gathered] of statuses)
		yield {
			severity: "error",
			address: null,
			message: `${gathered.count} tệp không đọc được, máy chủ trả lời ${status}: ${formatGathered(gathered)}.`,
			mend: mend(
				status === "404" ? "Chép lại tệp còn thiếu; nếu tệp có đó thì khai kiểu tệp" : "Cho phép đọc tệp",
				status === "404" ? "types" : "files",
				site.server,
			),
		};
	const reasons = gather([...silent].map(([path, error]) => [nameOf(site, path), error.message] as const));
	const mends = new Map([...silent.values()].map((error) => [error.message, error.mend]));
	for (const [message, gathered] of reasons)
		yield {
			severity: "error",
			address: null,
			message: `${gathered.count} tệp không đọc được: ${message.replace(/\.$/u, "")} (${formatGathered(gathered)}).`,
			mend: mends.get(message) ?? "",
		};
	if (unasked > 0)
		yield {
			severity: "error",
			address: null,
			message: `Máy chủ ngừng trả lời nên ${unasked.toLocaleString("vi-VN")} tệp chưa được đọc.`,
			mend: "Xem máy chủ có quá tải hoặc chặn máy này vì hỏi nhiều không, rồi chạy lại.",
		};
}
