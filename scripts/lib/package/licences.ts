/** giay-phep.txt: what the licences of fonts and libraries ask to go along with a copy of the site. */
import type { Component } from "./components.ts";

const RULE = "=".repeat(78);
const THIN = "-".repeat(78);

/**
 * The file as text: the project's own licence and notice, then every component with where it is and its
 * licence texts verbatim. A text that several share stands once, at the first of them.
 *
 * @param own Text of the project's LICENSE.
 */
export function toLicenceFile(own: string, components: readonly Component[]): string {
	const seen = new Map<string, string>();
	const sections = components.flatMap((component) => [
		section(component, null, seen),
		...component.inside.map((each) => section(each, component, seen)),
	]);
	return [
		"GIẤY PHÉP CỦA NHỮNG GÌ CÓ TRONG TRANG ĐỐI CHIẾU",
		"",
		"Tệp này do lệnh dựng trang ghi ra, kê đúng những phông chữ và thư viện có trong",
		"bản này; bom.cdx.json kê cùng danh mục ấy cho máy đọc. Khi chép trang đi nơi khác",
		"hãy chép cả tệp này. Lời giấy phép giữ nguyên văn tiếng Anh.",
		"",
		RULE,
		"Mã nguồn và nội dung của Đối chiếu",
		RULE,
		"",
		own.trim(),
		"",
		...sections,
	].join("\n");
}

function section(component: Component, holder: Component | null, seen: Map<string, string>): string {
	const { licence, files, texts, notices } = component;
	const title = label(component);
	const where =
		holder === null
			? [`Có trong: ${files.join(", ")}`]
			: [`Nằm sẵn trong ${label(holder)}: ${files.join(", ")}`];
	const said = [
		...texts.map(({ from, text }) => ({ heading: `Lời giấy phép (${from}):`, text })),
		...notices.map((text) => ({ heading: "Lời đề tác giả trong mã:", text })),
	];
	return [
		RULE,
		title,
		`Giấy phép: ${licence}`,
		...where,
		RULE,
		"",
		...said.flatMap(({ heading, text }) => {
			const before = seen.get(text);
			if (before !== undefined) return [`${heading} như của ${before}, ở trên.`, ""];
			seen.set(text, title);
			return [heading, THIN, text, THIN, ""];
		}),
	].join("\n");
}

const label = ({ name, version }: Component): string => (version === null ? name : `${name} ${version}`);
