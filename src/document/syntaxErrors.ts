/** What the YAML and MDX parsers object to, as a sentence that an editor understands. */

interface Explained {
	/** The words concerned or, failing them, what is wrong. */
	found: string;
	/** How to mend it. */
	advice: string;
	[detail: string]: string;
}

/** Beginnings of micromark's and acorn's reasons; first match wins. */
const MDX: readonly (readonly [reason: RegExp, found: string, advice: string])[] = [
	[
		/import\/exports/u,
		"một đoạn mở đầu bằng “import” hoặc “export” bị đọc là lệnh",
		"Viết chữ đầu của đoạn thành &#105; (thay i) hoặc &#101; (thay e)",
	],
	[/comment in MDX/u, "có lời ghi kiểu <!-- … -->", "Xóa lời ghi ấy, hoặc đặt dấu \\ trước <"],
	[/expression|brace/u, "dấu { hoặc } bị đọc là mã", "Đặt dấu \\ trước { và } khi đó là chữ của văn bản"],
	[/./u, "dấu < bị đọc là mở đầu một thẻ", "Đặt dấu \\ trước < khi đó là chữ của văn bản"],
];

/** Explains why a file could not be parsed as MDX. */
export function explainMdxError(reason: string): Explained {
	const [, found, advice] = MDX.find(([pattern]) => pattern.test(reason)) ?? [null, reason, ""];
	return { found, advice };
}

/** Codes of the yaml library's errors. */
const YAML: Readonly<Record<string, readonly [found: string, advice: string]>> = {
	ALIAS_PROPS: ["dấu * hoặc & đứng đầu giá trị", "Đặt giá trị ấy trong dấu nháy kép"],
	BAD_ALIAS: ["dấu * đứng đầu giá trị", "Đặt giá trị ấy trong dấu nháy kép"],
	BAD_DQ_ESCAPE: ["dấu \\ trong dấu nháy kép", "Dùng dấu nháy đơn quanh giá trị ấy"],
	BAD_INDENT: ["chỗ thụt đầu dòng không đều", "Thụt các trường cùng cấp bằng nhau"],
	BAD_SCALAR_START: ["giá trị mở đầu bằng một dấu đặc biệt", "Đặt giá trị ấy trong dấu nháy kép"],
	BLOCK_AS_IMPLICIT_KEY: ["hai dấu hai chấm trên một dòng", "Đặt giá trị ấy trong dấu nháy kép"],
	BLOCK_IN_FLOW: ["thiếu dấu ] hoặc }", "Đóng dấu ngoặc đã mở"],
	DUPLICATE_KEY: ["một trường được ghi hai lần", "Bỏ một trong hai"],
	MISSING_CHAR: ["thiếu dấu nháy hoặc dấu ngoặc đóng", "Đóng dấu đã mở"],
	MULTILINE_IMPLICIT_KEY: ["một dòng không có dấu hai chấm sau tên trường", "Viết “tên: giá trị”"],
	TAB_AS_INDENT: ["thụt đầu dòng bằng phím Tab", "Thụt bằng dấu cách"],
	UNEXPECTED_TOKEN: ["một dấu đứng sai chỗ", "Đặt giá trị ấy trong dấu nháy kép"],
};

/** Explains why a front-matter or an override file could not be parsed as YAML. */
export function explainYamlError(code: string): Explained {
	const [found, advice] = YAML[code] ?? [
		"một chỗ không theo dạng “tên: giá trị”",
		"Xem lại dấu hai chấm, dấu nháy và chỗ thụt đầu dòng",
	];
	return { found, advice };
}
