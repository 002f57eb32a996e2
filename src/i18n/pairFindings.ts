/** Strings of what is the same in two texts, and of what changed its place. */
export const viFindings = {
	summary: (verbatim: number, words: number, order: number) =>
		[
			`Tóm tắt: ${verbatim === 0 ? "không có đoạn nào" : `${verbatim} mục, đoạn`} giống hệt`,
			words === 0 ? null : `cụm chữ chung dài nhất ${words} chữ`,
			order === 0 ? "cùng thứ tự" : `${order} chỗ khác thứ tự`,
		]
			.filter((part) => part !== null)
			.join("; "),
	verbatim: "Giống hệt",
	noVerbatim: "Không có mục, đoạn nào giống hệt.",
	phrases: "Cụm chữ chung dài nhất",
	phrasesNote: "Chữ mà cả hai văn bản cùng viết liền nhau, thường là lời của văn bản chỉ đạo chung.",
	words: (count: number) => `${count} chữ:`,
	order: "Khác thứ tự",
	noOrder: "Các mục tương ứng đứng theo cùng thứ tự.",
} as const;
