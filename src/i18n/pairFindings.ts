/** Strings of what is the same in two texts, and of what changed its place. */
const verbatimWords = (headings: number, passages: number): string => {
	if (headings + passages === 0) return "không có gì giống hệt";
	const counted = [
		headings > 0 ? `${headings} tên mục` : null,
		passages > 0 ? `${passages} đoạn` : null,
	].filter((part) => part !== null);
	return `${counted.join(", ")} giống hệt`;
};

export const viFindings = {
	summary: (headings: number, passages: number, words: number, order: number) =>
		[
			`Tóm tắt: ${verbatimWords(headings, passages)}`,
			words === 0 ? null : `cụm chữ chung dài nhất ${words} chữ`,
			order === 0 ? "cùng thứ tự" : `${order} chỗ khác thứ tự`,
		]
			.filter((part) => part !== null)
			.join("; "),
	verbatim: "Giống hệt",
	noVerbatim: "Không có mục, đoạn nào giống hệt.",
	phrases: "Cụm chữ chung dài nhất",
	phrasesNote:
		"Chữ mà cả hai văn bản cùng viết liền nhau (không kể dấu câu), thường là lời của văn bản chỉ đạo chung.",
	words: (count: number) => `${count} chữ:`,
	order: "Khác thứ tự: mục đổi chỗ, đoạn sang mục khác",
	noOrder: "Các mục tương ứng đứng theo cùng thứ tự.",
} as const;
